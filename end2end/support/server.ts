// Starts the real server once for all tests (unless TIEOUT_TEST_URL names one), on a free port with a data folder of its own, and stops it the way
// an operator would: a server that does not end cleanly fails the run.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const READY_WITHIN = 60_000;
const STOPPED_WITHIN = 30_000;
const LOG = resolve(import.meta.dirname, '../test-results-server.log');

export interface Server {
  url: string;
  dataFolder: string;
  stop(): Promise<void>;
}

export default async function startForTests(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TIEOUT_TEST_URL) return undefined;
  rmSync(LOG, { force: true });
  const server = await start();
  process.env.TIEOUT_TEST_URL = server.url;
  process.env.TIEOUT_TEST_DATA_DIR = server.dataFolder;
  return server.stop;
}

/** Starts a server; settings are environment variables on top of those every test wants. */
export async function start(settings: Record<string, string> = {}): Promise<Server> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tieout-'));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(program(), ['serve'], { cwd: dataFolder, env: { ...environment(address, dataFolder), ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(LOG, { flags: 'a' });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const url = `http://${address}`;
  await untilReady(child, url);
  return { url, dataFolder: join(dataFolder, 'data'), stop: () => stop(child, dataFolder) };
}

function program(): string {
  const path = resolve(process.env.TIEOUT_TEST_BIN ?? join(import.meta.dirname, '../../target/debug/tieout'));
  if (!existsSync(path)) throw new Error(`${path} is missing; run the browser tests with \`make e2e\``);
  return path;
}

// The machine's own settings must not reach the server under test.
function environment(address: string, dataFolder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('TIEOUT_') && name !== 'JWT_SECRET');
  return {
    ...Object.fromEntries(inherited),
    TIEOUT_ADDRESS: address,
    TIEOUT_DATA_DIR: join(dataFolder, 'data'),
    TIEOUT_RATE_LIMIT_PAGE: '100000',
    TIEOUT_RATE_LIMIT_API: '100000',
    TIEOUT_RATE_LIMIT_WRITE: '100000',
    TIEOUT_RATE_LIMIT_SIGN_IN: '100000',
  };
}

/** Makes an account the way an operator does: on the command line, beside the running server. */
export function createUser(email: string, password: string, ...flags: string[]): void {
  const folder = process.env.TIEOUT_TEST_DATA_DIR;
  if (!folder) throw new Error('accounts can only be made for a server that these tests started');
  execFileSync(program(), ['admin', 'create-user', '--email', email, '--data-dir', folder, ...flags], { input: password });
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}; its log is ${LOG}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the server was not ready in time; its log is ${LOG}`);
}

async function stop(child: ChildProcess, dataFolder: string): Promise<void> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (child.exitCode === null) child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
  const code = child.exitCode ?? (await ended);
  clearTimeout(deadline);
  rmSync(dataFolder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the server did not stop cleanly (${code}); its log is ${LOG}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createServer();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      socket.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

import { execFileSync } from 'node:child_process';
import { defineConfig, devices } from '@playwright/test';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// A fixed language and time zone: the machine's own must not decide what a test sees.
const desktop = { ...devices['Desktop Chrome'], locale: 'en-US', timezoneId: 'UTC' };

export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/server.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    launchOptions: { executablePath: chromium(), args: flags },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', testIgnore: /no-javascript|headers/, use: desktop },
    { name: 'no-javascript', testMatch: /no-javascript/, use: { ...desktop, javaScriptEnabled: false } },
    { name: 'headers', testMatch: /headers/ },
  ],
});

function chromium(): string {
  return execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'], { encoding: 'utf8' }).trim();
}

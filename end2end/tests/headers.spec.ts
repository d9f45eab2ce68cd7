import { expect, test } from '@playwright/test';
import { score } from '../support/observatory.mjs';
import { type Server, start } from '../support/server.ts';

const LEAST = 130;
const HOST = 'tieout.example';
const ADDRESSES = { 'a page': '/', 'the API': '/api/v2/status', 'a static file': '/favicon.svg', 'an error': '/not-there' };

// As operators run it: people reach it over https, TLS ends in a proxy.
let server: Server;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await start({ TIEOUT_PUBLIC_URL: `https://${HOST}` });
});
test.afterAll(() => server.stop());

for (const [name, path] of Object.entries(ADDRESSES)) {
  test(`the security headers of ${name} score at least ${LEAST} at the Observatory`, async () => {
    const found = await score(`${server.url}${path}`, HOST);
    console.log(`    ${path}: ${found.grade} ${found.score}`);
    expect(found.score, found.findings.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
}

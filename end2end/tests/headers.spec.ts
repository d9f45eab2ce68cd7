import { expect, test } from '@playwright/test';
import { score } from '../support/observatory.mjs';

const LEAST = 130;
const ADDRESSES = { 'a page': '/', 'the API': '/api/v2/status', 'a static file': '/favicon.svg', 'an error': '/not-there' };

for (const [name, path] of Object.entries(ADDRESSES)) {
  test(`the security headers of ${name} score at least ${LEAST} at the Observatory`, async () => {
    const found = await score(`${process.env.TIEOUT_TEST_URL}${path}`);
    console.log(`    ${path}: ${found.grade} ${found.score}`);
    expect(found.score, found.findings.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
}

import { createHmac } from 'node:crypto';
import { text } from '../support/languages.ts';
import { fillSignIn, PASSWORD, signIn, somebody } from '../support/accounts.ts';
import { expect, prefer, test } from '../support/page.ts';

test('a second factor is switched on, asked for, and a recovery code stands in for it', async ({ page, context }) => {
  await prefer(context, 'en');
  const email = somebody('eve');
  await signIn(page, email);
  await page.goto('/account/second-factor');
  const key = await page.locator('#enrol-key').inputValue();
  await page.locator('#enrol-code').fill('000000');
  await page.locator('#enrol button[type=submit]').click();
  await expect(page.locator('#enrol-code-error')).toBeVisible();
  expect(await page.locator('#enrol-key').inputValue(), 'the same key is shown again').toBe(key);
  await page.locator('#enrol-code').fill(code(key));
  await page.locator('#enrol button[type=submit]').click();

  const codes = await page.locator('.recovery-codes code').allTextContents();
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await page.reload();
  await expect(page.getByText(text('en', 'recovery-gone'))).toBeVisible();

  await context.clearCookies({ name: /session|tieout$/ });
  await prefer(context, 'en');
  await page.goto('/sign-in');
  await fillSignIn(page, email, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('en', 'code-title'));
  await page.getByText(text('en', 'code-recovery')).click();
  await page.locator('#recovery-code').fill(codes[0] ?? '');
  await page.locator('#recovery button[type=submit]').click();
  await expect(page).toHaveURL(/\/projects$/);
});

/** The code an authenticator shows now for a key (RFC 6238). */
function code(key: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replace(/[\s-]/g, '').toUpperCase()].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

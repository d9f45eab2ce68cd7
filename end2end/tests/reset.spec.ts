import { text } from '../support/languages.ts';
import { fillSignIn, mailTo, somebody } from '../support/accounts.ts';
import { expect, prefer, test } from '../support/page.ts';

test('a lost password is set anew with the link of a mail', async ({ page, context }) => {
  await prefer(context, 'en');
  const email = somebody('fay');
  await page.goto('/reset');
  await page.locator('#reset-email').fill(email);
  await page.locator('#reset button[type=submit]').click();
  await expect(page.getByText(text('en', 'reset-sent'))).toBeVisible();

  const mail = await mailTo(process.env.TIEOUT_TEST_DATA_DIR ?? '', email);
  const path = /\/reset\/[\w-]+/.exec(mail)?.[0] ?? 'no link';
  await page.goto(path);
  await page.locator('#new-password-password').fill('a kingdom by the sea shore');
  await page.locator('#new-password button[type=submit]').click();
  await expect(page).toHaveURL(/\/projects$/);

  const again = await page.request.get(path, { headers: { accept: 'text/html' } });
  expect(again.status(), 'the link works once').toBeGreaterThanOrEqual(400);
  await context.clearCookies({ name: /session/ });
  await page.goto('/sign-in');
  await fillSignIn(page, email, 'a kingdom by the sea shore');
  await expect(page).toHaveURL(/\/projects$/);
});

test('an address without an account gets the same answer', async ({ page, context }) => {
  await prefer(context, 'en');
  await page.goto('/reset');
  await page.locator('#reset-email').fill('nobody-at-all@example.com');
  await page.locator('#reset button[type=submit]').click();
  await expect(page.getByText(text('en', 'reset-sent'))).toBeVisible();
});

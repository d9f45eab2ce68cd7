import { text } from '../support/languages.ts';
import { PASSWORD, signIn, somebody } from '../support/accounts.ts';
import { expect, prefer, test } from '../support/page.ts';
import { ask } from '../support/people.ts';

test('a browser that is signed out from another one is out at its next step', async ({ page, context, browser }) => {
  await prefer(context, 'en');
  const email = somebody('iris');
  await signIn(page, email);
  const baseURL = process.env.TIEOUT_TEST_URL ?? '';
  const lost = await browser.newContext({ baseURL, userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:130.0) Gecko/20100101 Firefox/130.0' });
  await ask(lost, 'sign_in', { email, password: PASSWORD });
  const elsewhere = await lost.newPage();
  await elsewhere.goto('/projects');
  await expect(elsewhere).toHaveURL(/\/projects$/);

  await page.goto('/account/security');
  const rows = page.locator('.session');
  await expect(rows).toHaveCount(2);
  await rows.filter({ hasText: 'Firefox' }).getByRole('button', { name: text('en', 'session-end') }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(text('en', 'session-this'));

  await elsewhere.goto('/projects');
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=/);
  await lost.close();
});

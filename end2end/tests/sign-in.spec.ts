import { LANGUAGES, text } from '../support/languages.ts';
import { fillSignIn, PASSWORD, signIn, somebody } from '../support/accounts.ts';
import { expect, open, prefer, test } from '../support/page.ts';

for (const { tag } of LANGUAGES) {
  test(`a wrong password is told in words in ${tag}`, async ({ page, context }) => {
    await prefer(context, tag);
    await open(page, '/sign-in');
    await fillSignIn(page, `nobody-${tag}@example.com`, 'not the password');
    await expect(page.getByRole('alert')).toContainText(text(tag, 'error-auth-invalid-credentials'));
    await expect(page.locator('#sign-in-email'), 'the address is still there').toHaveValue(`nobody-${tag}@example.com`);
    await expect(page.locator('#sign-in-password')).toHaveValue('');
  });
}

test('in English the words are the promised ones', () => {
  expect(text('en', 'error-auth-invalid-credentials')).toBe('Invalid email or password');
});

test('fields that were left empty are named in a summary and beside each', async ({ page, context }) => {
  await prefer(context, 'en');
  await open(page, '/sign-in');
  await page.locator('#sign-in button[type=submit]').click();
  const summary = page.getByRole('group', { name: /field/ });
  await expect(summary).toBeFocused();
  const required = text('en', 'error-field-required');
  await expect(summary.getByRole('link')).toHaveCount(2);
  await summary.getByRole('link').first().click();
  await expect(page.locator('#sign-in-email')).toBeFocused();
  await expect(page.locator('#sign-in-email-error')).toContainText(required);
});

test('somebody signs in, comes back to the page they wanted, and signs out', async ({ page, context }) => {
  await prefer(context, 'en');
  const email = somebody('ann');
  await page.goto('/account/security');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await fillSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/account\/security$/);
  await page.locator('button[popovertarget=account-menu]').click();
  await page.getByRole('button', { name: text('en', 'nav-sign-out') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('en', 'start-title'));
  await page.goto('/projects');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('another site cannot be the page somebody wanted', async ({ page, context }) => {
  await prefer(context, 'en');
  const email = somebody('bea');
  await page.goto('/sign-in?next=//evil.test');
  await fillSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/projects$/);
});

test('a browser that is signed out in another one is out at once', async ({ page, context, browser }) => {
  await prefer(context, 'en');
  const email = somebody('cem');
  await signIn(page, email);
  const other = await browser.newContext({ baseURL: process.env.TIEOUT_TEST_URL ?? '' });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, email);
  await page.goto('/account/security');
  await page.locator('.sessions form button').first().click();
  await expect(page.getByText(text('en', 'news-sessions-ended'), { exact: true })).toBeVisible();
  await elsewhere.goto('/projects');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await other.close();
});

test('a password can be seen while it is typed, and a new one is measured', async ({ page, context }) => {
  await prefer(context, 'en');
  await signIn(page, somebody('dan'));
  await open(page, '/account/security');
  await page.locator('#password-new').fill('password1234');
  await expect(page.getByText(text('en', 'password-strength-weak'))).toBeVisible();
  await page.locator('#password-new').fill(PASSWORD);
  await expect(page.getByText(text('en', 'password-strength-good'))).toBeVisible();
  await page.locator('[data-reveals=password-new]').click();
  await expect(page.locator('#password-new')).toHaveAttribute('type', 'text');
});

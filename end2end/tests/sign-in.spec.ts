import type { Page } from '@playwright/test';
import { LANGUAGES, text } from '../support/languages.ts';
import { chooseLanguage, expect, expectNoReload, mark, open, prefer, test } from '../support/page.ts';
import { createUser } from '../support/server.ts';

// The browser reports the status of a refused form as a failed resource.
test.use({ expected: /status of (401|422)/ });

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('.start-sign-in button[type=submit]').click();
}

test('empty fields are named in a summary that takes the keyboard, and beside each field', async ({ page, context }) => {
  await prefer(context, 'en');
  await open(page, '/');
  await signIn(page, '', '');
  const summary = page.locator('#sign-in-problems');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Email: This field is required', 'Password: This field is required']);
  await summary.getByRole('link').first().click();
  await expect(page.locator('#email')).toBeFocused();
  await expect(page.locator('#email')).toHaveAttribute('aria-invalid', 'true');
});

test('the promised sentence is there in every language, and keeps what was typed', async ({ page, context }) => {
  await prefer(context, 'en');
  await open(page, '/');
  await mark(page);
  await signIn(page, 'nobody@example.com', 'not the password');
  await expect(page.locator('.start-sign-in')).toContainText('Invalid email or password');
  for (const { tag } of LANGUAGES) {
    await chooseLanguage(page, tag);
    await expect(page.locator('.start-sign-in')).toContainText(text(tag, 'error-auth-invalid-credentials'));
  }
  await expect(page.locator('#email')).toHaveValue('nobody@example.com');
  await expectNoReload(page);
});

test('whoever has an account signs in, is known after a reload, and signs out', async ({ page, context }) => {
  const [email, password] = ['ann@example.com', 'correct horse battery'];
  createUser(email, password);
  await prefer(context, 'en');
  await open(page, '/');
  await signIn(page, email, password);
  await expect(page.locator('.start-sign-in')).toContainText(`You are signed in as ${email}`);
  const cookie = (await context.cookies()).find(({ name }) => name === 'tieout-session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  await open(page, '/');
  await expect(page.locator('.start-sign-in')).toContainText(email);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.locator('#email')).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name === 'tieout-session')).toEqual([]);
});

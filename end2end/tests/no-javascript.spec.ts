import { text } from '../support/languages.ts';
import { chooseLanguage, chooseTheme, expect, prefer, test } from '../support/page.ts';

test('the start page says what the product is', async ({ page, context }) => {
  await prefer(context, 'en');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('en', 'start-title'));
});

test('the language is chosen by a plain form', async ({ page, context }) => {
  await prefer(context, 'en');
  await page.goto('/status');
  await chooseLanguage(page, 'de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveURL(/\/status$/);
});

test('the theme is chosen by a plain form', async ({ page, context }) => {
  await prefer(context, 'en', 'light');
  await page.goto('/');
  await chooseTheme(page, 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/\/$/);
});

test('a sign-in that fails says why, in the language of the page', async ({ page, context }) => {
  await prefer(context, 'de');
  await page.goto('/');
  await page.locator('#email').fill('nobody@example.com');
  await page.locator('#password').fill('not the password');
  await page.locator('.start-sign-in button[type=submit]').click();
  await expect(page.locator('.start-sign-in')).toContainText(text('de', 'error-auth-invalid-credentials'));
  await page.locator('.start-sign-in button[type=submit]').click();
  await expect(page.locator('#sign-in-problems li')).toHaveCount(2);
});

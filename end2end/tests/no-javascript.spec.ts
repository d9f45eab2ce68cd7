import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../support/languages.ts';
import { fillSignIn, PASSWORD } from '../support/accounts.ts';
import { chooseLanguage, chooseTheme, expect, prefer, test } from '../support/page.ts';
import { start } from '../support/server.ts';

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

test('a sign-in that fails says why, in the language of the page, and keeps what was typed', async ({ page, context }) => {
  await prefer(context, 'de');
  await page.goto('/sign-in');
  await fillSignIn(page, 'nobody@example.com', 'not the password');
  await expect(page.getByRole('alert')).toContainText(text('de', 'error-auth-invalid-credentials'));
  await expect(page.locator('#sign-in-email')).toHaveValue('nobody@example.com');
  await page.locator('#sign-in-email').fill('');
  await page.locator('#sign-in button[type=submit]').click();
  await expect(page.locator('#sign-in-problems li')).toHaveCount(2);
});

test('the first start, signing out and in, and a first project', async ({ page }) => {
  const server = await start();
  try {
    const link = readFileSync(join(server.dataFolder, 'setup-link'), 'utf8').trim();
    await page.goto(`${server.url}${new URL(link, server.url).pathname}`);
    await page.locator('#setup-name').fill('Ann Lee');
    await page.locator('#setup-email').fill('ann@example.com');
    await page.locator('#setup-password').fill(PASSWORD);
    await page.locator('#setup button[type=submit]').click();
    await expect(page).toHaveURL(/\/projects$/);
    await page.locator('button[popovertarget=account-menu]').click();
    await page.locator('form[action="/api/fn/sign_out"] button').click();
    await page.goto(`${server.url}/projects/new`);
    await fillSignIn(page, 'ann@example.com', PASSWORD);
    await page.locator('#project-name').fill('Payouts');
    await page.locator('#project button[type=submit]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payouts');
  } finally {
    await server.stop();
  }
});

import type { Page } from '@playwright/test';
import { chooseTheme, expect, expectNoReload, mark, open, prefer, test } from '../support/page.ts';

test('a theme switch changes the look without a reload and is remembered', async ({ page, context }) => {
  await prefer(context, 'en', 'light');
  await open(page, '/');
  await mark(page);
  const light = await background(page);
  const remembered = page.waitForResponse((answer) => answer.url().includes('set_theme'));
  await chooseTheme(page, 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await background(page)).not.toBe(light);
  await remembered;
  await expectNoReload(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the theme of the device decides until somebody chooses', async ({ page, context }) => {
  await prefer(context, 'en', 'system');
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/');
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
});

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor);
}

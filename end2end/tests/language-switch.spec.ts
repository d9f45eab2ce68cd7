import type { Page } from '@playwright/test';
import { LANGUAGES, text } from '../support/languages.ts';
import { chooseLanguage, expect, expectNoReload, mark, open, prefer, FAILED, test } from '../support/page.ts';

test.describe('on the start page', () => {
  test('a language switch changes every text without a reload', async ({ page, context }) => {
    await prefer(context, 'en');
    await open(page, '/');
    await mark(page);
    for (const { tag, direction } of LANGUAGES) {
      await chooseLanguage(page, tag);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(tag, 'start-title'));
      await expectOnly(page, tag, ['start-lede', 'nav-status', 'shell-tagline', 'start-match-title']);
    }
    await expectNoReload(page);
  });

  test('the chosen language is still there on the next visit', async ({ page, context }) => {
    await prefer(context, 'en');
    await open(page, '/');
    const remembered = page.waitForResponse((answer) => answer.url().includes('set_language'));
    await chooseLanguage(page, 'ja');
    await remembered;
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  });
});

test.describe('while an error is shown', () => {
  test.use({ expected: FAILED });

  test('the error changes its language too', async ({ page, context }) => {
    await prefer(context, 'en');
    await open(page, '/not-there');
    await mark(page);
    for (const tag of ['de', 'ar', 'pt-BR', 'en']) {
      await chooseLanguage(page, tag);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(tag, 'error-request-not-found'));
    }
    await expectNoReload(page);
  });
});

async function expectOnly(page: Page, tag: string, ids: string[]): Promise<void> {
  const body = await page.locator('body').innerText();
  for (const id of ids) {
    expect(body).toContain(text(tag, id));
    if (tag !== 'en' && text('en', id) !== text(tag, id)) expect(body).not.toContain(text('en', id));
  }
}

import { LANGUAGES, text, THEMES } from '../support/languages.ts';
import { expect, open, prefer, test } from '../support/page.ts';

const WIDTHS = [1280, 390];

for (const { tag, direction } of LANGUAGES) {
  for (const theme of THEMES) {
    test(`the start page speaks ${tag} in the ${theme} theme`, async ({ page, context }) => {
      await prefer(context, tag, theme);
      await open(page, '/');
      const root = page.locator('html');
      await expect(root).toHaveAttribute('lang', tag);
      await expect(root).toHaveAttribute('dir', direction);
      await expect(root).toHaveAttribute('data-theme', theme);
      await expect(page).toHaveTitle(/Tieout/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(tag, 'start-title'));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, `nothing sticks out sideways at ${width} px`).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `screenshots/start-${tag}-${theme}-${width}.png`, fullPage: true });
      }
    });
  }
}

test('without a choice the language is the one the browser asks for', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-CA', baseURL: process.env.TIEOUT_TEST_URL });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

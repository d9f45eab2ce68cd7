import { text } from '../support/languages.ts';
import { expect, open, prefer, test } from '../support/page.ts';

test.beforeEach(async ({ context }) => prefer(context, 'en'));

test('the first stop of the keyboard leads past the navigation', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: text('en', 'shell-skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('every stop of the keyboard shows where it is', async ({ page }) => {
  await open(page, '/');
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab');
    const visible = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return true;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    expect(visible, `stop ${stop + 1}`).toBe(true);
  }
});

test('the command palette opens with Ctrl+K and closes with Escape', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

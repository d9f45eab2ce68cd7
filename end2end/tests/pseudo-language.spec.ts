// In the pseudo language every letter that went through the translations is accented: what stays plain did not.
import type { Page } from '@playwright/test';
import { expect, FAILED, open, prefer, test } from '../support/page.ts';

const PATHS = ['/', '/status', '/not-there', '/design', '/design/error', '/sign-in', '/reset'];

test.use({ expected: FAILED });

for (const path of PATHS) {
  test(`no text of ${path} was left out of the translations`, async ({ page, context }) => {
    await prefer(context, 'en-XA');
    await open(page, path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
    expect(await plainTexts(page)).toEqual([]);
  });
}

/** Texts and labels with two plain letters in a row, outside of what is the same in every language. */
function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const same = '[translate=no], code, kbd, bdi, script, style, svg text, textarea, [lang]:not(html)';
    // Codes of currencies and numbers of documents are the same in every language.
    const isPlain = (text: string | null) => /[A-Za-z]{2}/.test((text ?? '').replace(/\b[A-Z]{2,3}(-[\d-]+)?\b/g, ''));
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isPlain(node.textContent) && !node.parentElement?.closest(same)) found.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest(same)) continue;
      const labels = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name));
      found.push(...labels.filter(isPlain).map((label) => `label: ${label}`));
    }
    return found;
  });
}

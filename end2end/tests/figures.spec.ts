// One formatter on both sides: what the browser writes after a switch is what the server writes in that language.
import { LANGUAGES } from '../support/languages.ts';
import { chooseLanguage, expect, open, prefer, test } from '../support/page.ts';

test('the browser writes figures exactly as the server does, in every language', async ({ page, context, request }) => {
  await prefer(context, 'en');
  await open(page, '/design');
  const figures = page.locator('#written-figures li');
  expect(await figures.count()).toBeGreaterThan(15);
  for (const { tag } of LANGUAGES) {
    const answer = await request.get('/design', { headers: { cookie: `tieout-language=${tag}` } });
    const list = /<ul id="written-figures"[^>]*>(.*?)<\/ul>/s.exec(await answer.text())?.[1] ?? '';
    const written = [...list.matchAll(/<bdi>(.*?)<\/bdi>/gs)].map((figure) => figure[1]?.replace(/<!--.*?-->|<!>/g, ''));
    await chooseLanguage(page, tag);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    expect(await figures.allTextContents(), tag).toEqual(written);
  }
});

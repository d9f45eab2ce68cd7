import { AxeBuilder } from '@axe-core/playwright';
import { THEMES } from '../support/languages.ts';
import { signIn, somebody } from '../support/accounts.ts';
import { expect, prefer, test } from '../support/page.ts';

const OUTSIDE = ['/sign-in', '/reset'];
const INSIDE = ['/projects', '/projects/new', '/account', '/account/security', '/account/second-factor', '/confirm'];

for (const theme of THEMES) {
  for (const language of ['en', 'ar']) {
    test(`axe finds nothing on the pages for people in the ${theme} theme in ${language}`, async ({ page, context }) => {
      test.slow();
      await prefer(context, language, theme);
      for (const path of OUTSIDE) expect(await violations(page, path), path).toEqual([]);
      await signIn(page, somebody('axe'));
      await prefer(context, language, theme);
      for (const path of INSIDE) expect(await violations(page, path), path).toEqual([]);
    });
  }
}

// Lists of time zones have hundreds of options, each of them a name and nothing else.
async function violations(page: import('@playwright/test').Page, path: string): Promise<unknown[]> {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).exclude('option').analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }));
}

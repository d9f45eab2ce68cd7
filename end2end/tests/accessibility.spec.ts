import { AxeBuilder } from '@axe-core/playwright';
import { THEMES } from '../support/languages.ts';
import { expect, open, prefer, FAILED, test } from '../support/page.ts';

const ROUTES = ['/', '/status', '/design', '/design/error', '/not-there'];

test.use({ expected: FAILED });

for (const path of ROUTES) {
  for (const theme of THEMES) {
    for (const language of ['en', 'ar']) {
      test(`axe finds nothing on ${path} in the ${theme} theme in ${language}`, async ({ page, context }) => {
        await prefer(context, language, theme);
        await open(page, path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }));
        expect(found).toEqual([]);
      });
    }
  }
}

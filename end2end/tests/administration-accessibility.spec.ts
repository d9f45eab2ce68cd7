import { AxeBuilder } from '@axe-core/playwright';
import { THEMES } from '../support/languages.ts';
import { expect, prefer, test } from '../support/page.ts';
import { ask, person, project } from '../support/people.ts';

const SITE = ['users', 'projects', 'tokens', 'audit', 'settings', 'jobs', 'health'].map((name) => `/admin/${name}`);

for (const theme of THEMES) {
  for (const language of ['en', 'ar']) {
    test(`axe finds nothing on the pages of owners and admins in the ${theme} theme in ${language}`, async ({ browser }) => {
      test.setTimeout(120_000);
      const admin = await person(browser, 'admin', 'admin');
      const place = await project(admin, 'Axe');
      await ask(admin.context, 'create_token', { name: 'Axe', 'scopes[0]': 'read', project: '', days: '' });
      await prefer(admin.context, language, theme);
      const page = await admin.context.newPage();
      const own = ['members', 'settings', 'tokens', 'audit'].map((name) => `${place}/${name}`);
      for (const path of [...SITE, ...own, '/account/tokens', await userPage(page)]) {
        await page.goto(path);
        await expect(page.locator('.written h1')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }));
        expect(found, path).toEqual([]);
      }
    });
  }
}

async function userPage(page: import('@playwright/test').Page): Promise<string> {
  await page.goto('/admin/users');
  return (await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? '';
}

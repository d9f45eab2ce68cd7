import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { THEMES } from '../support/languages.ts';
import { expect, prefer, test } from '../support/page.ts';
import { ask, type Person, person, project } from '../support/people.ts';

/** Rows of which one cannot be read. */
const ODD = `Reference,Date,Amount\n${Array.from({ length: 120 }, (_, at) => `INV-${at},2026-11-0${1 + (at % 9)},${at}.50\n`).join('')}INV-Y,2026-11-05,twelve\n`;

const GROUPS: Record<string, (admin: Person, page: Page) => Promise<string[]>> = {
  'the site': async () => ['users', 'projects', 'tokens', 'audit'].map((name) => `/admin/${name}`),
  'the machine': async (_, page) => ['/admin/settings', '/admin/jobs', '/admin/health', await userPage(page)],
  'a project': async (admin) => {
    const place = await project(admin, 'Axe');
    return ['sources', 'members', 'settings', 'tokens', 'audit'].map((name) => `${place}/${name}`);
  },
  'a source': async (admin, page) => {
    const place = await project(admin, 'Axe');
    await page.goto(`${place}/sources`);
    await page.locator('#upload-files').setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(ODD) });
    await expect(page.locator('.cell-issue')).toBeVisible({ timeout: 20_000 });
    const source = new URL(page.url()).pathname;
    return [source, ...['records', 'issues', 'columns', 'reading'].map((name) => `${source}/${name}`)];
  },
  'tokens of one\'s own': async (admin) => {
    await ask(admin.context, 'create_token', { name: 'Axe', 'scopes[0]': 'read', project: '', days: '' });
    return ['/account/tokens'];
  },
};

for (const [group, pagesOf] of Object.entries(GROUPS)) {
  for (const theme of THEMES) {
    for (const language of ['en', 'ar']) {
      test(`axe finds nothing on the pages for ${group} in the ${theme} theme in ${language}`, async ({ browser }) => {
        test.slow();
        const admin = await person(browser, 'admin', 'admin');
        await prefer(admin.context, language, theme);
        const page = await admin.context.newPage();
        for (const path of await pagesOf(admin, page)) {
          await page.goto(path);
          await expect(page.locator('.written h1')).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }));
          expect(found, path).toEqual([]);
        }
      });
    }
  }
}

async function userPage(page: Page): Promise<string> {
  await page.goto('/admin/users');
  return (await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? '';
}

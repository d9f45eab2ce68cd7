import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../support/languages.ts';
import { PASSWORD } from '../support/accounts.ts';
import { expect, test } from '../support/page.ts';
import { start, type Server } from '../support/server.ts';

let server: Server;
test.beforeAll(async () => {
  server = await start();
});
test.afterAll(async () => server.stop());

test('the link of the first start leads to a signed-in project', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.getByText(text('en', 'start-setup-title'))).toBeVisible();

  const link = readFileSync(join(server.dataFolder, 'setup-link'), 'utf8').trim();
  await page.goto(`${server.url}${new URL(link, server.url).pathname}`);
  await page.locator('#setup-name').fill('Ann Lee');
  await page.locator('#setup-email').fill('ann@example.com');
  await page.locator('#setup-password').fill('short');
  await page.locator('#setup button[type=submit]').click();
  await expect(page.locator('#setup-password-error')).toBeVisible();
  await expect(page.locator('#setup-name'), 'what was typed is still there').toHaveValue('Ann Lee');
  await page.locator('#setup-password').fill(PASSWORD);
  await page.locator('#setup button[type=submit]').click();

  await expect(page.getByText(text('en', 'projects-none'))).toBeVisible();
  await page.getByRole('link', { name: text('en', 'projects-new') }).first().click();
  await page.locator('#project-name').fill('Payouts & <b>March</b>');
  await page.locator('#project button[type=submit]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payouts & <b>March</b>');
  await expect(page.getByText(text('en', 'news-project-created'))).toBeVisible();

  const again = await page.request.get(`${server.url}${new URL(link, server.url).pathname}`, { headers: { accept: 'text/html' } });
  expect(again.status(), 'the link works once').toBeGreaterThanOrEqual(400);
});

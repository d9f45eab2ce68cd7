import { text } from '../support/languages.ts';
import { expect, test } from '../support/page.ts';
import { ask, person } from '../support/people.ts';

const without = { javaScriptEnabled: false };

test('an admin looks for an account, disables it and enables it again, without scripts', async ({ browser }) => {
  const admin = await person(browser, 'admin', 'admin', without);
  const user = await person(browser, 'wanted', 'person', without);
  const page = await admin.context.newPage();
  await page.goto('/admin/users');
  await page.locator('#filter-search').fill(user.email);
  await page.getByRole('button', { name: text('en', 'filter-apply') }).click();
  await expect(page).toHaveURL(/search=wanted/);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('rowheader').getByRole('link').click();

  await page.getByRole('button', { name: text('en', 'user-disable') }).click();
  await expect(page.getByRole('status')).toContainText(text('en', 'news-user-disabled'));
  const users = await user.context.newPage();
  await users.goto('/projects');
  await expect(users).toHaveURL(/\/sign-in/);

  await page.getByRole('button', { name: text('en', 'user-enable') }).click();
  await expect(page.getByRole('status')).toContainText(text('en', 'news-user-enabled'));
  await page.goto(page.url());
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('an admin revokes a token after being asked once more, without scripts', async ({ browser }) => {
  const admin = await person(browser, 'admin', 'admin', without);
  const page = await admin.context.newPage();
  await page.goto('/account/tokens');
  await page.locator('#token-name').fill('Nightly run');
  await page.getByRole('button', { name: text('en', 'tokens-new-make') }).click();
  await expect(page.locator('#shown-once')).toHaveValue(/^tie_/);

  await page.goto('/admin/tokens');
  const row = page.getByRole('row').filter({ hasText: admin.email });
  await row.getByRole('button', { name: text('en', 'tokens-revoke-open') }).click();
  await row.getByRole('button', { name: text('en', 'tokens-revoke'), exact: true }).click();
  await expect(page.getByRole('status')).toContainText(text('en', 'news-token-revoked'));
  await expect(page.getByRole('row').filter({ hasText: admin.email })).toContainText(text('en', 'tokens-revoked'));
});

test('a form that was refused keeps what was typed and says what is wrong, without scripts', async ({ browser }) => {
  const admin = await person(browser, 'admin', 'admin', without);
  const page = await admin.context.newPage();
  await page.goto('/account/tokens');
  await page.locator('#token-name').fill('Weekly run');
  await page.locator('#token-days').fill('9999');
  await page.getByRole('button', { name: text('en', 'tokens-new-make') }).click();
  await expect(page.locator('#token-days')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#token-name')).toHaveValue('Weekly run');
});

test('the audit is filtered by its address, and its chain is checked, without scripts', async ({ browser }) => {
  const admin = await person(browser, 'admin', 'admin', without);
  await ask(admin.context, 'create_project', { name: 'Audited', time_zone: 'UTC', currency: 'EUR' });
  const page = await admin.context.newPage();
  await page.goto('/admin/audit');
  await page.locator('#filter-action').selectOption('project.created');
  await page.locator('#filter-search').fill(admin.email);
  await page.getByRole('button', { name: text('en', 'filter-apply') }).click();
  await expect(page.getByRole('rowheader')).toHaveText([text('en', 'action-project-created')]);
  await page.locator('summary').first().click();
  await expect(page.locator('.line-details .facts').first()).toBeVisible();
  await page.getByRole('link', { name: text('en', 'audit-check') }).click();
  await expect(page.locator('.notice[data-tone=good]')).toBeVisible();
});

test('pages of the site are for admins', async ({ browser }) => {
  const user = await person(browser, 'curious', 'person', without);
  const page = await user.context.newPage();
  for (const name of ['users', 'projects', 'tokens', 'audit', 'settings', 'jobs', 'health']) {
    const answer = await page.goto(`/admin/${name}`);
    expect(answer?.status(), name).toBe(403);
  }
  const signedOut = await browser.newContext({ baseURL: process.env.TIEOUT_TEST_URL ?? '', ...without });
  const stranger = await signedOut.newPage();
  await stranger.goto('/admin/users?search=a');
  await expect(stranger).toHaveURL(/\/sign-in\?next=/);
});

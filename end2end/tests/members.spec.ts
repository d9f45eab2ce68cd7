import { text } from '../support/languages.ts';
import { expect, test } from '../support/page.ts';
import { join, type Person, person, project } from '../support/people.ts';

const PAGES = ['sources', 'members', 'settings', 'tokens', 'audit'];

test('every role sees just what it may', async ({ browser }) => {
  const owner = await person(browser, 'owner');
  const place = await project(owner, 'Roles');
  const sees: Record<string, string[]> = { viewer: ['sources', 'members'], reviewer: ['sources', 'members'], editor: ['sources', 'members'], owner: PAGES };
  for (const [role, expected] of Object.entries(sees)) {
    const member = role === 'owner' ? owner : await person(browser, role);
    if (member !== owner) await join(owner, place, member, role);
    expect(await pagesOf(member, place), role).toEqual(expected);
    await member.context.close();
  }
});

/** The pages of a project that somebody is led to; the others refuse them. */
async function pagesOf(member: Person, place: string): Promise<string[]> {
  const page = await member.context.newPage();
  await page.goto(`${place}/members`);
  const links = await page.locator('.section-link').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const shown = links.filter((link) => link !== place).map((link) => link.slice(place.length + 1));
  for (const name of PAGES) {
    const answer = await page.goto(`${place}/${name}`);
    expect(answer?.status(), `${name} for somebody who sees ${shown.join()}`).toBe(shown.includes(name) ? 200 : 403);
  }
  return shown;
}

test('a project of others is as closed as one that is not there', async ({ browser }) => {
  const owner = await person(browser, 'owner');
  const outsider = await person(browser, 'outsider');
  const place = await project(owner, 'Closed');
  const page = await outsider.context.newPage();
  for (const path of [`${place}/members`, '/projects/01900000-0000-7000-8000-000000000000/members', '/projects/nothing/members']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText("You don't have access to this project");
  }
});

test('an owner invites, the link is shown once, and whoever opens it joins', async ({ browser }) => {
  const owner = await person(browser, 'owner');
  const guest = await person(browser, 'guest');
  const place = await project(owner, 'Shared work');
  const page = await owner.context.newPage();
  await page.goto(`${place}/members`);
  await page.locator('#invite-form-email').fill(guest.email);
  await page.locator('#invite-form-role').selectOption('reviewer');
  await page.getByRole('button', { name: text('en', 'members-invite-send'), exact: true }).click();
  const link = await page.locator('#shown-once').inputValue();
  expect(link).toContain('/invitation/');
  await page.reload();
  await expect(page.locator('#shown-once')).toHaveCount(0);
  await expect(page.getByRole('row', { name: guest.email })).toContainText(text('en', 'invitations-open'));

  const guests = await guest.context.newPage();
  await guests.goto(new URL(link).pathname);
  await expect(guests.getByRole('heading', { level: 1 })).toContainText('Shared work');
  await guests.getByRole('button', { name: text('en', 'invitation-accept') }).click();
  await expect(guests).toHaveURL(new RegExp(`${place}`));
  await page.reload();
  await expect(page.locator('#members').locator('..').locator('..').getByRole('row', { name: guest.email })).toBeVisible();
});

test('a role is changed in its row, and the last owner stays', async ({ browser }) => {
  const owner = await person(browser, 'owner');
  const member = await person(browser, 'member');
  const place = await project(owner, 'Rows');
  await join(owner, place, member, 'viewer');
  const page = await owner.context.newPage();
  await page.goto(`${place}/members`);
  const row = page.getByRole('row', { name: member.email });
  await row.getByRole('combobox').selectOption('editor');
  await row.getByRole('button', { name: text('en', 'members-role-save') }).click();
  await expect(page.getByRole('status').first()).toContainText(text('en', 'news-role-changed'));
  await expect(page.getByRole('row', { name: member.email }).getByRole('combobox')).toHaveValue('editor');

  const own = page.getByRole('row', { name: owner.email });
  await own.getByRole('combobox').selectOption('viewer');
  await own.getByRole('button', { name: text('en', 'members-role-save') }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByRole('row', { name: owner.email }).getByRole('combobox')).toHaveValue('owner');
});

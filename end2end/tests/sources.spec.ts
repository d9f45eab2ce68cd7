import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LANGUAGES, text } from '../support/languages.ts';
import { expect, noted, noteWords, test } from '../support/page.ts';
import { ask, type Person, person, project } from '../support/people.ts';

const BANK = 'Date,Reference,Amount,Counterparty\n2026-11-02,INV-1001,120.50,Northwind\n2026-11-03,INV-1002,-75.00,Contoso\n2026-11-04,INV-1003,19.99,Fabrikam\n';
const STATEMENT = ':20:STARTUMS\n:25:10020030/1234567\n:28C:1/1\n:60F:C261031EUR100,00\n:61:2611021102C120,50NTRFINV-1001\n:86:166?00CREDIT?20INV-1001?32NORTHWIND\n:62F:C261102EUR220,50\n-\n';
const LEDGER = 'Posted;Document;Amount\n02.11.2026;INV-1001;120,50\n13.11.2026;INV-1002;-75,00\n';

/** Chosen or dropped, a file arrives at the same control. */
async function bring(page: Page, ...files: { name: string; content: string | Buffer }[]): Promise<void> {
  const chosen = files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
  await page.locator('#upload-files').setInputFiles(chosen.length === 1 ? chosen[0]! : chosen);
}

async function sources(browser: import('@playwright/test').Browser, name: string): Promise<{ owner: Person; place: string; page: Page }> {
  const owner = await person(browser, 'owner');
  const place = await project(owner, name);
  const page = await owner.context.newPage();
  await page.goto(`${place}/sources`);
  await expect(page.locator('#upload-files')).toBeAttached();
  return { owner, place, page };
}

/** The page of the source, which opens by itself when a single file has been read. */
async function opened(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.replace(/\.[a-z]+$/, ''), { timeout: 20_000 });
}

test('two files are dropped, read and shown with what they hold', async ({ browser }) => {
  test.slow();
  const { place, page } = await sources(browser, 'Two files');
  await bring(page, { name: 'bank.csv', content: BANK }, { name: 'ledger.csv', content: LEDGER });
  await expect(page.locator('tbody .badge[data-tone=good]')).toHaveCount(2, { timeout: 20_000 });
  const room = page.getByRole('progressbar', { name: text('en', 'sources-room') });
  expect(Number(await room.getAttribute('value')), 'what the files and the tables made of them take').toBeGreaterThan(BANK.length + LEDGER.length);
  await page.getByRole('link', { name: 'ledger' }).click();
  await opened(page, 'ledger.csv');
  await expect(page.getByRole('cell', { name: '120.50' })).toBeVisible();
  await page.goto(`${place}/sources`);
  await page.getByRole('link', { name: 'bank' }).click();
  await page.getByRole('link', { name: text('en', 'section-source-records') }).click();
  await page.getByRole('link', { name: 'Amount' }).click();
  await expect(page.locator('#records').locator('xpath=ancestor::table').locator('tbody tr').first()).toContainText('Contoso');
  await page.locator('#filter-search').fill('fabrikam');
  await page.locator('#filter-search').press('Enter');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('link', { name: text('en', 'section-source-columns') }).click();
  await expect(page.locator('.profile')).toHaveCount(4);
  await page.getByRole('link', { name: text('en', 'section-source-reading') }).click();
  await expect(page.getByRole('rowheader', { name: text('en', 'layout-part-delimiter') })).toBeVisible();
});

test('a file that is no table says so, and a better one takes its place', async ({ browser }) => {
  const { page } = await sources(browser, 'Wrong file');
  await bring(page, { name: 'photo.csv', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]) });
  await opened(page, 'photo.csv');
  await expect(page.locator('.notice[data-tone=danger]')).toContainText(text('en', 'source-failed-hint'));
  await bring(page, { name: 'bank.csv', content: BANK });
  await expect(page.getByRole('cell', { name: 'Northwind' })).toBeVisible({ timeout: 20_000 });
});

test('a file over the limit is refused before it is sent', async ({ browser }) => {
  const { owner, place, page } = await sources(browser, 'Limit');
  await ask(owner.context, 'change_project', { project: place.split('/')[2] ?? '', 'form[name]': 'Limit', 'form[time_zone]': 'UTC', 'form[currency]': 'EUR', 'form[upload_limit]': '10MB' });
  await page.reload();
  await expect(page.locator('#upload-files')).toBeAttached();
  await bring(page, { name: 'large.csv', content: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') });
  await expect(page.locator('.upload-failed')).toContainText('File exceeds 10MB limit');
});

test('a file that arrived beside one that did not is shown in the list when asked for', async ({ browser }) => {
  const { page } = await sources(browser, 'In part');
  await bring(page, { name: 'bank.csv', content: BANK }, { name: 'empty.csv', content: '' });
  await expect(page.locator('.upload-failed')).toBeVisible();
  await page.getByRole('link', { name: text('en', 'upload-show-list') }).click();
  await expect(page.getByRole('row', { name: /bank/ })).toBeVisible();
});

test('an upload that breaks off goes on where it was', async ({ browser }) => {
  test.slow();
  const { page } = await sources(browser, 'Interrupted');
  const large = `Reference,Amount\n${Array.from({ length: 60_000 }, (_, at) => `INV-${at},${at}.25\n`).join('')}`;
  let broken = 0;
  await page.route(/\/chunks\/\d+$/, (route) => (broken++ < 2 ? route.abort('connectionfailed') : route.continue()));
  await bring(page, { name: 'large.csv', content: large });
  await expect(page.getByText(text('en', 'upload-interrupted'))).toBeVisible();
  await opened(page, 'large.csv');
  expect(broken).toBeGreaterThan(2);
});

test('a decimal comma that was read as thousands is corrected by hand', async ({ browser }) => {
  const { page } = await sources(browser, 'Decimal comma');
  await bring(page, { name: 'odd.csv', content: 'Ref;Amount\nA;1.234\nB;5.678\n' });
  await opened(page, 'odd.csv');
  await page.getByRole('link', { name: text('en', 'section-source-reading') }).click();
  const now = await page.locator('#layout-decimal').inputValue();
  await page.locator('#layout-decimal').selectOption(now === 'comma' ? 'point' : 'comma');
  await noteWords(page, text('en', 'news-source-read-again'));
  await page.getByRole('button', { name: text('en', 'reading-again') }).click();
  await expect(page.getByRole('cell', { name: now === 'comma' ? '1.234' : '1,234' })).toBeVisible({ timeout: 20_000 });
  expect(await noted(page)).toBe(text('en', 'news-source-read-again'));
});

test('rows that cannot be read wait for a decision and are never lost', async ({ browser }) => {
  const { page } = await sources(browser, 'Held');
  const rows = Array.from({ length: 200 }, (_, at) => `INV-${at},2026-11-0${1 + (at % 9)},${at}.50\n`).join('');
  await bring(page, { name: 'held.csv', content: `Reference,Date,Amount\n${rows}INV-X,2026-11-31,12.00\nINV-Y,2026-11-05,twelve\n` });
  await opened(page, 'held.csv');
  await expect(page.locator('.notice[data-tone=warning]')).toContainText('2 rows');
  await expect(page.locator('.cell-issue', { hasText: 'twelve' })).toBeVisible();
  await page.getByRole('link', { name: text('en', 'source-see-issues') }).click();
  await expect(page.getByRole('row', { name: /2026-11-31/ })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: text('en', 'issues-download') }).click()]);
  const rejects = readFileSync(await download.path(), 'utf8');
  expect(rejects).toContain('twelve');
  expect(rejects).toContain('2026-11-31');
  await page.locator('.notice').getByRole('button', { name: /200/ }).click();
  await expect(page.getByText(text('en', 'news-source-goes-on'))).toBeVisible();
  await expect(page.locator('.notice[data-tone=warning]')).toHaveCount(0);
});

test('the sample files come and go with one click each', async ({ browser }) => {
  const { page, place } = await sources(browser, 'Sample');
  await page.getByRole('button', { name: text('en', 'sample-add') }).click();
  await expect(page.getByText(text('en', 'news-sample-added'))).toBeVisible();
  await expect
    .poll(async () => {
      await page.goto(`${place}/sources`);
      return page.locator('tbody .badge[data-tone=good]').count();
    }, { timeout: 20_000 })
    .toBe(2);
  await page.getByRole('button', { name: text('en', 'sample-remove') }).click();
  await expect(page.getByText(text('en', 'news-sample-removed'))).toBeVisible();
  await expect(page.getByText(text('en', 'sources-none'))).toBeVisible();
});

test('sources speak seven languages', async ({ browser }) => {
  test.slow();
  const { owner, place, page } = await sources(browser, 'Languages');
  await bring(page, { name: 'statement.sta', content: STATEMENT });
  await opened(page, 'statement.sta');
  const source = new URL(page.url()).pathname;
  for (const { tag, direction } of LANGUAGES) {
    await ask(owner.context, 'set_language', { language: tag });
    for (const [path, title] of [[`${place}/sources`, 'sources-title'], [`${source}/records`, 'records-title'], [`${source}/issues`, 'issues-title'], [`${source}/columns`, 'columns-title'], [`${source}/reading`, 'reading-title']] as const) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(tag, title));
    }
    await page.goto(`${source}/records`);
    await expect(page.getByRole('columnheader', { name: text(tag, 'statement-column-booking-date') }), 'a bank names no columns').toBeVisible();
  }
});

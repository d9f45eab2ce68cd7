import { text } from '../support/languages.ts';
import { expect, open, prefer, test } from '../support/page.ts';

test('the status page says what works and is told of changes', async ({ page, context }) => {
  await prefer(context, 'en');
  const told = page.waitForRequest('**/api/v2/status/events');
  await open(page, '/status');
  await told;
  const checks = ['database', 'migrations', 'files', 'worker', 'jobs'];
  await expect(page.locator('.check-name')).toHaveText(checks.map((name) => text('en', `check-${name}`)));
  await expect(page.locator('.check-consequence')).toHaveText(checks.map((name) => text('en', `check-${name}-ok`)));
  await expect(page.getByRole('status').first()).toHaveText(text('en', 'status-ready'));
});

test('a page of another build is told that a new version is ready, once', async ({ page, context, request }) => {
  await prefer(context, 'en');
  const status = await (await request.get('/api/v2/status')).json();
  const event = `event: status\ndata: ${JSON.stringify({ ...status, build: 'a-newer-one' })}\n\n`;
  // The server of these tests has one build, so what a newer one says is said in its place.
  await page.route('**/api/v2/status/events', (route) => route.fulfill({ contentType: 'text/event-stream', body: event + event }));
  await open(page, '/status');
  await expect(page.locator('.toasts')).toContainText(text('en', 'error-client-version-skew'));
  await expect(page.locator('.toast')).toHaveCount(1);
});

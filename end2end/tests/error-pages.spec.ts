import { LANGUAGES, text } from '../support/languages.ts';
import { alive, expect, prefer, FAILED, test } from '../support/page.ts';

test.describe('an address that leads nowhere', () => {
  test.use({ expected: FAILED });

  for (const { tag } of LANGUAGES) {
    test(`is answered inside the shell in ${tag}`, async ({ page, context }) => {
      await prefer(context, tag);
      const answer = await page.goto('/not-there');
      expect(answer?.status()).toBe(404);
      await alive(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(tag, 'error-request-not-found'));
      await expect(page.getByRole('navigation')).toBeVisible();
      await expect(page.getByText('request.not-found', { exact: true })).toBeVisible();
    });
  }
});

for (const [path, what] of [['/design/error', 'a failure on our side'], ['/design/panic', 'a panic while a page is made']] as const) {
  test.describe(what, () => {
    test.use({ expected: FAILED });

    test('is told in words, with its code and the request to name', async ({ page, context }) => {
      await prefer(context, 'en');
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(500);
      await alive(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('en', 'error-system-internal'));
      await expect(page.getByText('system.internal', { exact: true })).toBeVisible();
      const request = answer?.headers()['x-request-id'] ?? 'no request id';
      await expect(page.getByText(request)).toBeVisible();
      await page.getByRole('button', { name: text('en', 'failure-copy') }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(request);
    });
  });
}

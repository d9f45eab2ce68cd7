import { expect, test } from '../support/page.ts';

// Whatever is not this site's own is refused by the policy, and a refusal fails the test.
test('the description of the API can be read and opened', async ({ page }) => {
  await page.goto('/api/docs');
  await expect(page).toHaveTitle('Tieout API');
  const operation = page.locator('#operations-me-get_me');
  await operation.getByRole('button').first().click();
  await expect(operation.getByRole('heading', { name: 'Responses' })).toBeVisible();
});

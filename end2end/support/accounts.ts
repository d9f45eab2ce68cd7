// What journeys of people begin with: a set-up site, somebody signed in, mail that arrived.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { text } from './languages.ts';
import { createUser } from './server.ts';

export const PASSWORD = 'correct horse battery rain';

/** An account of its own for each test, so that tests do not meet. */
export function somebody(name: string): string {
  const email = `${name}-${Math.random().toString(36).slice(2, 10)}@example.com`;
  createUser(email, PASSWORD);
  return email;
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(/\/projects$/);
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('#sign-in-email').fill(email);
  await page.locator('#sign-in-password').fill(password);
  await page.locator('#sign-in button[type=submit]').click();
}

/** The newest mail to somebody, once it is there. */
export async function mailTo(folder: string, email: string): Promise<string> {
  const mails = join(folder, 'mail');
  const find = () => {
    const files = existsSync(mails) ? readdirSync(mails).sort().map((name) => readFileSync(join(mails, name), 'utf8')) : [];
    return files.filter((mail) => mail.includes(email)).at(-1) ?? '';
  };
  await expect.poll(find, { timeout: 20_000 }).not.toBe('');
  return find();
}

export function heading(page: Page, id: string, tag = 'en') {
  return page.getByRole('heading', { level: 1, name: text(tag, id) });
}

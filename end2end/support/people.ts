// People with accounts, and what they do before a test begins: asked of the server the way the pages' forms ask.
import { type Browser, type BrowserContext, expect } from '@playwright/test';
import { createUser } from './server.ts';

const PASSWORD = 'seven grey geese over Lund';
let made = 0;

/** Somebody with an account, signed in with a browser of their own. */
export interface Person {
  email: string;
  context: BrowserContext;
}

/** Signs somebody new in; an admin looks after the site. */
export async function person(browser: Browser, name: string, kind: 'admin' | 'person' = 'person', options: { javaScriptEnabled?: boolean } = {}): Promise<Person> {
  made += 1;
  const email = `${name}-${process.pid}-${made}@example.com`;
  createUser(email, PASSWORD, ...(kind === 'admin' ? ['--admin'] : []));
  const baseURL = process.env.TIEOUT_TEST_URL ?? '';
  const context = await browser.newContext({ baseURL, locale: 'en-US', timezoneId: 'UTC', ...options });
  await context.addCookies([{ name: 'tieout-language', value: 'en', url: baseURL }]);
  await ask(context, 'sign_in', { email, password: PASSWORD });
  return { email, context };
}

/** Calls a server function; anything but success fails the test. */
export async function ask<T>(context: BrowserContext, name: string, form: Record<string, string>): Promise<T> {
  const origin = process.env.TIEOUT_TEST_URL ?? '';
  const answer = await context.request.post(`${origin}/api/fn/${name}`, { form, headers: { origin, accept: 'application/json' } });
  expect(answer.ok(), `${name}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Makes a project and gives its address. */
export async function project(owner: Person, name: string): Promise<string> {
  const origin = process.env.TIEOUT_TEST_URL ?? '';
  const answer = await owner.context.request.post(`${origin}/api/fn/create_project`, { form: { name, time_zone: 'UTC', currency: 'EUR' }, headers: { origin, accept: 'application/json' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const place = /\/projects\/[0-9a-f-]+/.exec(answer.headers()['location'] ?? '');
  expect(place, 'the answer says where the project is').not.toBeNull();
  return place?.[0] ?? '';
}

/** Makes somebody a member of a project. */
export async function join(owner: Person, place: string, member: Person, role: string): Promise<void> {
  const { link } = await ask<{ link: string }>(owner.context, 'invite_member', { project: place.split('/')[2] ?? '', email: member.email, role });
  await ask(member.context, 'accept_invitation', { secret: link.split('/').at(-1) ?? '' });
}

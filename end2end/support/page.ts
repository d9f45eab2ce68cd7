// What every test stands on: a page that fails its test when the browser had anything to complain about.
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Theme } from './languages.ts';

interface Fixtures {
  /** Complaints a test causes on purpose. */
  expected: RegExp;
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env.TIEOUT_TEST_URL),
  expected: [/^$/, { option: true }],
  complaints: [
    async ({ page, expected, javaScriptEnabled }, use) => {
      const complaints: string[] = [];
      // Without JavaScript Chromium complains about every script it was told not to run.
      if (!javaScriptEnabled) return use(complaints);
      listen(page, complaints);
      await page.addInitScript(watch);
      await use(complaints);
      const unexpected = complaints.filter((complaint) => !expected.test(complaint));
      expect(unexpected, 'console errors, warnings, uncaught errors and violations of the content security policy').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What Chromium says about a page whose status is not 2xx. */
export const FAILED = /status of (404|500)/;

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A navigation ends whatever the page before it was still waiting for.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} ${reason}`);
  });
}

// Runs in the page before anything else. The page is alive once the language buttons have listeners.
function watch(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...rest: Parameters<typeof listen>) {
    if (rest[0] === 'click' && this instanceof Element && this.matches('button[name=theme]')) {
      Object.assign(window, { pageIsAlive: true });
    }
    return listen.apply(this, rest);
  };
}

/** Opens a page and waits until the browser's half of the application runs. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => 'pageIsAlive' in window);
}

/** Chooses language and theme the way a returning visitor has: by cookie. */
export async function prefer(context: BrowserContext, language: string, theme: Theme | 'system' = 'light'): Promise<void> {
  const url = process.env.TIEOUT_TEST_URL ?? '';
  await context.addCookies([
    { name: 'tieout-language', value: language, url },
    { name: 'tieout-theme', value: theme, url },
  ]);
}

export async function chooseLanguage(page: Page, tag: string): Promise<void> {
  await page.locator('button[popovertarget=languages]').click();
  await page.locator(`button[name=language][value="${tag}"]`).click();
}

export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.locator('button[popovertarget=themes]').click();
  await page.locator(`button[name=theme][value="${theme}"]`).click();
}

/** A mark that a reload would wipe away. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
}

export async function expectNoReload(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'notReloaded' in window), 'the page was not loaded again').toBe(true);
}

/** Notes on every page that follows whether words were on it, for news of pages that go on by themselves within a moment. */
export async function noteWords(page: Page, words: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const look = (): void => {
      if (document.documentElement.textContent?.includes(wanted)) {
        sessionStorage.setItem('noted', wanted);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, words);
}

/** The words that were noted, wherever they were seen. */
export function noted(page: Page): Promise<string | null> {
  return page.evaluate(() => sessionStorage.getItem('noted'));
}

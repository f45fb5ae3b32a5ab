import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-default-apps']; // prettier-ignore

/** Where this run's pictures are put; a person looks at them. */
const pictures = mkdtempSync(path.join(tmpdir(), 'losen-pictures-'));

export interface Visit {
  page: Page;
  /** Addresses outside the bot that the page asked for, and everything the console complained of. Both should stay empty. */
  strayRequests: string[];
  complaints: string[];
}

/** Starts Chromium; without one the test fails and says what to install. */
export function startBrowser(): Promise<Browser> {
  assert.ok(
    existsSync(CHROMIUM),
    `${CHROMIUM} is missing. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.`,
  );
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Opens the chat page in a fresh profile. Requests to other hosts are stopped and noted. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'nb-NO',
    viewport: { width: 900, height: 760 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(5_000); // below mocha's limit, so that the failing step is named
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  await context.route(
    (address) => !address.href.startsWith(url) && address.protocol !== 'data:',
    (route) => {
      strayRequests.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') complaints.push(entry.text());
  });
  await page.goto(url);
  return { page, strayRequests, complaints };
}

/** Takes a picture and says where it is. */
export async function picture(page: Page, name: string): Promise<void> {
  const file = path.join(pictures, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`      ${file}`);
}

/** What is wider than the window or than its own box; nothing should be. */
export async function tooWide(page: Page): Promise<unknown> {
  return page.evaluate(`
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((node) => node.getBoundingClientRect().right > innerWidth || node.scrollWidth > Math.max(node.clientWidth, 1) && node.matches('html, body, main, #log'))
      .map((node) => node.outerHTML.slice(0, 80))
  `);
}

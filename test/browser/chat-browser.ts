/** A browser on the chat page of a running server, watched for whatever it must never do. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { createMemoryConversationStore } from '../../src/conversations/memory-store.ts';
import type { AppOptions } from '../../src/http/app-env.ts';
import { openWebAssets } from '../../src/web-assets.ts';
import { startServer } from '../http/protocols/running-server.ts';
import { findChromium, openChromium } from './chromium.ts';

export const hasBrowser = findChromium() !== undefined;
export const HOTLINE = '也可拨打 12345 热线。';

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await openChromium();
}, 60_000);
afterAll(() => browser?.close());

/** With the scripts, a store in memory, and a hotline. */
export async function chatServer(changes: Partial<Assistant> = {}, options: AppOptions = {}) {
  const assets = await openWebAssets(() => undefined);
  const conversations = createMemoryConversationStore();
  return startServer(changes, { assets, conversations, hotline: HOTLINE, ...options });
}

export type Watched = {
  page: Page;
  /** Errors and violations that the page reported. */
  complaints: string[];
  /** Origins that it asked. */
  origins: Set<string>;
  ask(question: string): Promise<Locator>;
};

/** A new page in a context of its own; `path` below `address`. */
export async function open(
  address: string,
  path = '/chat',
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 820 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) origins.add(origin);
  });
  await page.goto(address + path);
  const ask = async (question: string) => {
    const before = await page.locator('article.turn').count();
    await page.locator('#question').fill(question);
    await page.locator('#question').press('Enter');
    const turn = page.locator('article.turn').nth(before);
    await turn.locator('.actions').waitFor();
    return turn;
  };
  return { page, complaints, origins, ask };
}

/** What the polite region says. */
export const status = (page: Page) => page.locator('tiaowen-chat [role=status]');

/** The name of the element that has the focus, within the shadow tree. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element =
      document.querySelector('tiaowen-chat')?.shadowRoot?.activeElement ?? document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.id ?? '';
  });
}

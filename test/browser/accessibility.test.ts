/** WCAG 2.2 AA by axe-core in every look, and what it cannot see: keys alone, narrow windows, the system's colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chatServer, focused, hasBrowser, open, status } from './chat-browser.ts';

const server = hasBrowser ? await chatServer() : { address: '', log: [] };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
    );
  });
  return found;
}

const noSidewaysScroll = (page: Page) =>
  page.evaluate(() => {
    const log = document.querySelector('tiaowen-chat')?.shadowRoot?.querySelector('.log');
    const { documentElement } = document;
    return documentElement.scrollWidth <= innerWidth && (log ? log.scrollWidth <= log.clientWidth : false);
  });

describe.skipIf(!hasBrowser).each([
  ['light', 1280],
  ['dark', 390],
  ['contrast', 1280],
  ['light and large', 390],
] as const)('%s at %d', (look, width) => {
  test('has no violations', async () => {
    const [theme = 'light', size] = look.split(' and ');
    const { page, ask } = await open(server.address, '/ask', { viewport: { width, height: 820 } });
    await page.addInitScript(axe);
    await page.addInitScript(
      ([chosen, large]) =>
        localStorage.setItem(
          'tiaowen.preferences',
          JSON.stringify({ theme: chosen, size: large ?? 'normal' }),
        ),
      [theme, size] as const,
    );
    await page.goto(`${server.address}/chat`);
    await page.locator('.welcome .chip').first().waitFor();
    expect(await page.locator('.shell').getAttribute('data-look')).toBe(theme);
    if (look === 'light') expect(await violations(page)).toEqual([]);
    await ask('总投资是多少？');
    const list = await ask('省财政厅负责哪些举措？');
    await list.getByRole('button', { name: '没用' }).click();
    expect(await violations(page)).toEqual([]);
    await list.locator('.cite').first().click();
    await page.getByRole('button', { name: '查看收到时的文本和修复' }).click();
    await page.locator('.raw-text').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '设置' }).click();
    await page.locator('.settings').waitFor();
    if (look === 'light') expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '帮助' }).click();
    await page.locator('.keys').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('the other pages that lead to it', () => {
  test.each(['/', '/ask'])('%s has no violations', async (path) => {
    const { page } = await open(server.address, '/ask');
    await page.addInitScript(axe);
    await page.goto(server.address + path);
    expect(await violations(page)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('with keys alone', () => {
  test('one asks, follows a citation, comes back, and asks on', async () => {
    const { page } = await open(server.address);
    await page.locator('.welcome .chip').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('新对话');
    expect(await outlined(page)).toBe(true);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('question');
    await page.keyboard.type('老旧小区改造由谁负责？');
    await page.keyboard.press('Enter');
    await page.locator('.actions').waitFor();
    await back(page, '第（二十四）条原文');
    expect(await outlined(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('dialog mark').waitFor();
    expect(await focused(page)).toBe('pane-title');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('第（二十四）条原文');
    await page.locator('summary.tool').press('Enter');
    await page.getByRole('button', { name: '导出 Markdown' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '导出 Markdown' }).waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('导出');
    await page.keyboard.press('?');
    await page.locator('dialog:modal .keys').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('question');
  });

  test('one is kept within what covers the page, and let out again', async () => {
    const { page, ask } = await open(server.address, '/chat', { viewport: { width: 390, height: 844 } });
    const turn = await ask('老旧小区改造由谁负责？');
    await turn.locator('.blocks .cite').press('Enter');
    await page.locator('dialog:modal mark').waitFor();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const active = document.querySelector('tiaowen-chat')?.shadowRoot?.activeElement;
        return active ? active.closest('dialog') === null : false;
      });
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('第（二十四）条原文');
  });
});

/** Presses Shift+Tab until the element of that name has the focus. */
async function back(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 20 && (await focused(page)) !== name; i++) await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe(name);
}

const outlined = (page: Page) =>
  page.evaluate(() => {
    const active = document.querySelector('tiaowen-chat')?.shadowRoot?.activeElement;
    return active ? Number.parseFloat(getComputedStyle(active).outlineWidth) >= 2 : false;
  });

describe.skipIf(!hasBrowser)('whatever the window and the system', () => {
  test.each([320, 640])('%d pixels need no sideways scrolling', async (width) => {
    const { page, ask } = await open(server.address, '/chat', { viewport: { width, height: 500 } });
    await page.locator('.welcome .chip').first().waitFor();
    expect(await noSidewaysScroll(page)).toBe(true);
    await ask('省住建厅负责哪些举措？');
    await ask('总投资是多少？');
    expect(await noSidewaysScroll(page)).toBe(true);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('大字').check();
    await page.keyboard.press('Escape');
    expect(await noSidewaysScroll(page)).toBe(true);
  });

  test('forced colours leave marks and buttons to be seen; reduced motion moves nothing', async () => {
    const { page, ask } = await open(server.address, '/chat', {
      forcedColors: 'active',
      reducedMotion: 'reduce',
      contrast: 'more',
    });
    const turn = await ask('老旧小区改造由谁负责？');
    expect(await page.locator('.shell').getAttribute('data-look')).toBe('contrast');
    expect(await turn.evaluate((one) => getComputedStyle(one).animationName)).toBe('none');
    await turn.locator('.blocks .cite').click();
    const mark = await page.locator('dialog mark').evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(mark).not.toBe('rgba(0, 0, 0, 0)');
    expect(await status(page).innerText()).toContain('回答完毕');
  });
});

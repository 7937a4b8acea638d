/** What the chat page costs a reader: script, time to the first words, shifts of the layout. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chatServer, hasBrowser, open } from './chat-browser.ts';

const server = hasBrowser ? await chatServer() : { address: '', log: [] };
const MOST_SCRIPT = 60 * 1024;
/** Milliseconds. */
const LATEST_PAINT = 1200;

describe.skipIf(!hasBrowser)('the chat page', () => {
  test('loads little script, shifts nothing, and paints soon on a slow processor', async () => {
    const { page } = await open(server.address, '/ask');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.addInitScript(() => {
      const seen = { paint: 0, shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.paint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    type Seen = { paint: number; shift: number };
    const paints: number[] = [];
    // The best of some: what else runs on the machine is not ours.
    for (let i = 0; i < 4 && Math.min(...paints) > LATEST_PAINT; i++) {
      sizes.length = 0;
      await page.goto(`${server.address}/chat`);
      await page.locator('.welcome .chip').first().waitFor();
      await page.waitForTimeout(300);
      const { paint, shift } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
      expect(shift).toBe(0);
      paints.push(paint);
      const script = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(script).toBeLessThan(MOST_SCRIPT);
    }
    expect(Math.min(...paints)).toBeLessThan(LATEST_PAINT);
  });

  test('shifts nothing while an answer comes that nobody has touched the page for', async () => {
    const { page } = await open(server.address, '/ask');
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${server.address}/chat?q=${encodeURIComponent('省财政厅负责哪些举措？')}`);
    await page.locator('.actions').waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
  });

  test('shows the first words within a tenth of a second', async () => {
    const { page, ask } = await open(server.address);
    await ask('第一条说了什么？');
    const waits: number[] = [];
    // The best of some: what else runs on the machine is not ours.
    for (let i = 0; i < 6; i++) {
      await page.locator('#question').fill('老旧小区改造由谁负责？');
      waits.push(await page.evaluate(firstWords, i + 2));
      await page
        .locator('.actions')
        .nth(i + 1)
        .waitFor();
    }
    expect(Math.min(...waits)).toBeLessThan(100);
  });
});

/** Milliseconds from sending to the first words of the answer in turn number `turns`. */
function firstWords(turns: number): Promise<number> {
  return new Promise((resolve) => {
    const root = document.querySelector('tiaowen-chat')?.shadowRoot;
    const from = performance.now();
    const observer = new MutationObserver(() => {
      const turn = root?.querySelectorAll('.turn')[turns - 1];
      if (turn?.textContent?.includes('省住建厅')) resolve(performance.now() - from);
    });
    if (root) observer.observe(root, { subtree: true, childList: true, characterData: true });
    root?.querySelector<HTMLFormElement>('form.composer')?.requestSubmit();
  });
}

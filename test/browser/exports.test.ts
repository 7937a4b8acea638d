/** What leaves the page: copies and files, with citations and label. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import type { Answer } from '../../src/schema/answer.ts';
import { seedAssistant } from '../http/protocols/running-server.ts';
import { chatServer, hasBrowser, open } from './chat-browser.ts';

const server = hasBrowser ? await chatServer() : { address: '', log: [] };

/** The same answers as if a model had worded them. */
async function generating(): Promise<Partial<Assistant>> {
  const { askStream } = await seedAssistant();
  return {
    async *askStream(request, signal) {
      for await (const event of askStream(request, signal)) {
        if (event.event !== 'done') yield event;
        else yield { event: 'done', data: worded(event.data) };
      }
    },
  };
}

const worded = (answer: Answer): Answer => ({
  ...answer,
  generator: { kind: 'model', model: 'qwen' },
  label: '智能生成，以原文为准',
});

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

const exported = (page: Page, name: string) =>
  saved(page, async () => {
    await page.locator('summary', { hasText: '导出' }).click();
    await page.getByRole('button', { name }).click();
  });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe.skipIf(!hasBrowser)('quoted answers', () => {
  test('are copied with citations and label', async () => {
    const { page, ask } = await open(server.address);
    const turn = await ask('老旧小区改造由谁负责？');
    await turn.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').waitFor({ state: 'attached' });
    const text = await clipboard(page);
    expect(text).toContain('共2家。[1]');
    expect(text).toContain(
      '（晋政发〔2024〕20号）第（二十四）条“加快推进老旧小区改造”：“（责任单位：省住建厅、省发展改革委）”',
    );
    expect(text).toContain(`${server.address}/d/jinzhengfa-2024-20/m/24?hl=`);
    expect(text).toMatch(/【原文摘录】仅供参考，以文件原文为准$/);
    await turn.getByRole('button', { name: '分享' }).click();
    await page.getByText('已复制这个问题的链接').waitFor({ state: 'attached' });
    expect(await clipboard(page)).toBe(
      `${server.address}/chat?q=${encodeURIComponent('老旧小区改造由谁负责？')}`,
    );
  });

  test('become a Word document and a Markdown file', async () => {
    const { page, ask, complaints } = await open(server.address);
    await ask('老旧小区改造由谁负责？');
    await ask('省财政厅负责哪些举措？');
    const word = await exported(page, '导出 Word');
    expect(word.name).toBe('条问-老旧小区改造由谁负责.docx');
    const parts = unzipSync(new Uint8Array(readFileSync(word.path)));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(text).toContain('【原文摘录】');
    expect(text).toContain('“（责任单位：省住建厅、省发展改革委）”');
    expect(text).toContain('共 6 条');
    expect(strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())).not.toContain('AIGC');
    const markdown = await exported(page, '导出 Markdown');
    const lines = readFileSync(markdown.path, 'utf8');
    expect(lines).toContain('**答**【原文摘录】');
    expect(lines).toContain('- [6] 《');
    expect(complaints).toEqual([]);
  });

  test('that are lists become workbooks, row by row', async () => {
    const { page, ask, complaints } = await open(server.address);
    const turn = await ask('省财政厅负责哪些举措？');
    const file = await saved(page, () => turn.getByRole('button', { name: '导出 Excel' }).click());
    const rows = await readWorkbook(readFileSync(file.path));
    const cells = (
      Array.isArray(rows) && 'data' in (rows[0] ?? {}) ? (rows[0] as { data: unknown[][] }).data : rows
    ) as unknown[][];
    expect(cells[0]).toEqual(['条款', '举措', '责任单位', '所属部分', '原文', '在全文中查看']);
    expect(cells.slice(1, 7).map(([clause]) => clause)).toEqual(
      ['五', '六', '十五', '十六', '二十三', '三十二'].map((number) => `第（${number}）条`),
    );
    expect(cells.flat().join('\n')).toContain('【原文摘录】');
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('answers that a model worded', () => {
  test('carry their label on the page, in copies and in files, with the metadata of GB 45438', async () => {
    const { address } = await chatServer(await generating());
    const { page, ask } = await open(address);
    const turn = await ask('老旧小区改造由谁负责？');
    expect(await turn.locator('.tag').innerText()).toBe('智能生成，以原文为准');
    expect(await page.locator('#composer-note').innerText()).toContain('智能生成，以原文为准');
    await turn.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').waitFor({ state: 'attached' });
    expect(await clipboard(page)).toContain('【智能生成，以原文为准】');
    expect(await clipboard(page)).toContain('{"AIGC":{"Label":"1"');
    const word = await exported(page, '导出 Word');
    const parts = unzipSync(new Uint8Array(readFileSync(word.path)));
    const properties = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
    expect(properties).toContain('name="AIGC"');
    expect(properties).toContain('ProduceID');
    const markdown = await exported(page, '导出 Markdown');
    expect(readFileSync(markdown.path, 'utf8')).toMatch(/^---\nAIGC: \{"Label":"1"/);
  });
});

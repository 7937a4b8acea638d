/** Readers chosen by content and name; what they keep and drop. */
import { describe, expect, it } from 'vitest';
import type { UnreadableDocumentError } from '../../src/errors.ts';
import { readHtml } from '../../src/formats/html.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import { readFile } from '../../src/formats/read-file.ts';

const decode = (bytes: Uint8Array): { text: string; encoding: string } => ({
  text: new TextDecoder().decode(bytes),
  encoding: 'utf-8',
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const BODY = '现将《实施方案》印发给你们，请认真贯彻执行。深化户籍制度改革，健全基本公共服务制度。';

describe('readHtml', () => {
  it('keeps the document and drops the portal around it', () => {
    const html = `<!DOCTYPE html><html><head><title>门户</title><style>p{}</style></head><body>
      <nav><a href="/">首页</a></nav><div class="top"><a>公告</a><a>政策</a></div>
      <h1>关于印发实施方案的通知</h1>
      <div id="zoom"><p>各市人民政府：</p><p>　　${BODY}</p><p>一、<strong>总体</strong>要求<br>二、保障</p>
      <table><tr><td>任务</td><td><p>省财政厅</p></td></tr></table><script>alert(1)</script></div>
      <div style="display:none">隐藏的文字</div><footer>版权所有</footer></body></html>`;
    expect(readHtml(html).split('\n')).toEqual([
      '关于印发实施方案的通知',
      '各市人民政府：',
      BODY,
      '一、总体要求',
      '二、保障',
      '任务  省财政厅',
    ]);
  });

  it('survives nesting of any depth', () => {
    expect(readHtml(`${'<div>'.repeat(20_000)}${BODY}`)).toBe(BODY);
  });
});

describe('readMarkdown', () => {
  it('keeps the text without its marks', () => {
    const markdown =
      '# 一、总体要求\n\n> **坚持**以人为本，见[方案](https://a.cn/b)。\n- 第一\n1. 第二\n---\n| 任务 | 单位 |\n|---|---|';
    expect(readMarkdown(markdown)).toBe(
      '一、总体要求\n\n坚持以人为本，见方案。\n第一\n1. 第二\n\n任务  单位\n',
    );
  });
});

describe('readFile', () => {
  it('chooses by content first and name second', () => {
    expect(readFile(bytesOf('<p>各市：</p>'), 'a.txt', decode)).toMatchObject({
      format: 'html',
      text: '各市：',
    });
    expect(readFile(bytesOf('# 标题'), 'a.md', decode)).toMatchObject({ format: 'markdown', text: '标题' });
    expect(readFile(bytesOf('# 标题'), 'a.txt', decode)).toMatchObject({ format: 'text', text: '# 标题' });
  });

  it.each([
    ['pdf', '%PDF-1.7'],
    ['docx', 'PK\u0003\u0004 word/document.xml'],
    ['xlsx', 'PK\u0003\u0004 xl/workbook.xml'],
    ['zip', 'PK\u0003\u0004'],
  ])('names the format that it cannot read: %s', (format, start) => {
    expect(() => readFile(bytesOf(start), 'a', decode)).toThrowError(
      expect.objectContaining({ facts: { reason: 'format', format, name: 'a' } }) as UnreadableDocumentError,
    );
  });
});

/** Pages as strings: escaping, headings and landmarks, links to quotes, and the raw text on demand. */
import { describe, expect, test } from 'vitest';
import { appUnderTest } from '../http/app-under-test.ts';
import { FIXTURE_ID, fixtureAnswer, fixtureCitation, fixtureLibrary } from '../http/fixture-assistant.ts';

const HOSTILE = `"><script>alert(1)</script>'<img src=x onerror=alert(1)>`;
const { get } = appUnderTest();

async function page(path: string, status = 200): Promise<string> {
  const response = await get(path, { Accept: 'text/html' });
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toContain('text/html');
  return response.text();
}

describe('every page', () => {
  test.each(['/', '/ask', '/ask?q=x', `/d/${FIXTURE_ID}`, `/d/${FIXTURE_ID}/m/2`])('%s', async (path) => {
    const text = await page(path);
    expect(text).toMatch(/^<!doctype html>\s*<html lang="zh-CN">/);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toContain('<main id="main"');
    expect(text).toContain('class="skip" href="#main"');
    expect(text).not.toMatch(/<script|style="| on\w+="|undefined|\[object/);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

test('what a user or a document brings is text, never markup', async () => {
  const asked = await page(`/ask?q=${encodeURIComponent(HOSTILE)}`);
  expect(asked).not.toMatch(/<script|<img/);
  expect(asked).toContain('&lt;script&gt;');
  for (const path of [`/d/${FIXTURE_ID}`, `/d/${FIXTURE_ID}/m/3`]) {
    const text = await page(path);
    expect(text).toContain('&lt;b&gt;监测&lt;/b&gt;');
    expect(text).not.toContain('<b>');
  }
});

describe('/ask', () => {
  test('shows the answer, its label, and links each quote to where it is marked', async () => {
    const { start, end } = fixtureCitation(1);
    const text = await page('/ask?q=%E6%8A%A4%E5%B2%B8');
    expect(text).toContain('原文摘录');
    expect(text).toContain(`href="/d/${FIXTURE_ID}/m/1?hl=${start},${end}#hl"`);
    expect(text).toContain('<a class="marker" href="#c1"');
  });

  test('a marker without a citation stays text', async () => {
    const { get: ask } = appUnderTest({
      ask: async ({ question }) => ({
        ...fixtureAnswer(question),
        blocks: [{ type: 'paragraph', text: '见[7]。' }],
      }),
    });
    expect(await (await ask('/ask?q=x')).text()).toContain('<p>见[7]。</p>');
  });

  test('a refusal shows what is nearest, not numbered', async () => {
    const { get: ask } = appUnderTest({
      ask: async ({ question }) => ({
        ...fixtureAnswer(question),
        status: 'refused',
        refusal: { reason: 'not_in_document', missing: '未载明具体金额', nearest: [fixtureCitation(2)] },
        citations: [],
      }),
    });
    const text = await (await ask('/ask?q=x')).text();
    expect(text).toContain('没有找到答案');
    expect(text).toContain('最接近的条款');
    expect(text).not.toContain('id="c1"');
  });

  test.each(['', '%20', '%E2%80%8B', 'x'.repeat(2001)])(
    'a question that cannot be taken comes back: %.20s',
    async (q) => {
      const text = await page(`/ask?q=${q}`, 400);
      expect(text).toContain('role="alert"');
      expect(text).toContain('<textarea');
    },
  );
});

describe('the clause page', () => {
  test('marks exactly the span that is asked for', async () => {
    const { start, end, quote } = fixtureCitation(2);
    expect(await page(`/d/${FIXTURE_ID}/m/2?hl=${start},${end}`)).toContain(`<mark id="hl">${quote}</mark>`);
    expect(await page(`/d/${FIXTURE_ID}/m/2`)).not.toContain('<mark');
  });

  test('marks a span over heading and text in both', async () => {
    const [start = 0] = fixtureLibrary.document.measures[1]?.span ?? [];
    const text = await page(`/d/${FIXTURE_ID}/m/2?hl=${start + 7},${start + 12}`);
    expect(text).toContain('<mark id="hl">护岸</mark>');
    expect(text).toContain('<mark>到2</mark>');
  });

  test.each(['-1,5', '5,1', '0,5', '0,999999999', 'a,b', '1', '1,2,3', ''])(
    'hl=%s is refused',
    async (hl) => {
      await page(`/d/${FIXTURE_ID}/m/2?hl=${hl}`, 400);
    },
  );

  test('keeps the raw text and its repairs at hand', async () => {
    const text = await page(`/d/${FIXTURE_ID}/m/1`);
    expect(text).toContain('查看原始文本（含损坏）');
    expect(text).toContain('清理(lǐ)河道垃圾(jī )。每季﹖度');
    expect(text).toContain('夹注的拼音：修复 2 处');
    expect(text).toContain('存疑，未改动：1 处');
    expect(await page(`/d/${FIXTURE_ID}/m/2`)).toContain('此条没有修复');
  });

  test('leads to its neighbours', async () => {
    const text = await page(`/d/${FIXTURE_ID}/m/1`);
    expect(text).toContain(`rel="next" href="/d/${FIXTURE_ID}/m/2"`);
    expect(text).not.toContain('rel="prev"');
  });
});

test('the document page has the whole text and an anchor for every section and measure', async () => {
  const text = await page(`/d/${FIXTURE_ID}`);
  for (const id of ['head', 's1', 's2', 'm1', 'm2', 'm3']) expect(text).toContain(`id="${id}"`);
  expect(text).toContain('坚持水陆同治。');
  expect(text).toContain('每季度至少清理一次主要河道。');
});

test('a browser gets a page for what is not there, without what it asked for', async () => {
  const text = await page(`/d/${FIXTURE_ID}/m/34`, 404);
  expect(text).toContain('本方案共3条');
  expect(await page('/<b>nope', 404)).not.toContain('nope');
});

/** What must never happen: text that becomes markup, requests to others, scripts and styles that the policy refuses. */
import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import type { Answer, Block, Citation } from '../../src/schema/answer.ts';
import { seedAssistant } from '../http/protocols/running-server.ts';
import { chatServer, hasBrowser, open } from './chat-browser.ts';

const MARKUP = [
  '<img src=x onerror="pwned=1">',
  '<svg/onload=alert(1)>',
  '<script>pwned=1</script>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '[点我](javascript:pwned=1)',
  '<a href="javascript:pwned=1">x</a>',
  '<style>@import "//evil.example/x.css"</style>',
  '<details open ontoggle=alert(1)>',
  '</blockquote></div>{{pwned=1}}',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=alert(1)>">',
].join(' ');

/** Every text of an answer replaced. */
async function hostile(): Promise<Partial<Assistant>> {
  const { ask } = await seedAssistant();
  const cited = (citation: Citation): Citation => ({
    ...citation,
    document: { ...citation.document, id: 'javascript:alert(1)', title: MARKUP, number: MARKUP },
    clause: { ...citation.clause, label: MARKUP, heading: MARKUP, path: [MARKUP, MARKUP] },
    units: [MARKUP],
    quote: MARKUP,
    url: 'javascript:alert(1)',
  });
  const blocks: Block[] = [
    { type: 'paragraph', text: `${MARKUP}[1]` },
    { type: 'list', ordered: true, items: [`${MARKUP}[1]`] },
    { type: 'list', ordered: false, items: [MARKUP] },
    { type: 'table', columns: [MARKUP], rows: [[`${MARKUP}[1]`]] },
    { type: 'quote', text: MARKUP, marker: 1 },
  ];
  const spoilt = async (): Promise<Answer> => {
    const answer = await ask({ question: '老旧小区改造由谁负责？' });
    return {
      ...answer,
      text: MARKUP,
      blocks,
      citations: answer.citations.map(cited),
      related: answer.related.map(cited),
      units: [MARKUP],
      suggestions: [MARKUP],
      label: MARKUP,
    };
  };
  return {
    ask: spoilt,
    async *askStream() {
      const answer = await spoilt();
      for (const character of MARKUP) yield { event: 'delta', data: { text: character } };
      yield { event: 'done', data: answer };
    },
  };
}

const server = hasBrowser ? await chatServer(await hostile()) : { address: '', log: [] };

describe.skipIf(!hasBrowser)('markup in answers', () => {
  test('is text, at every moment of a stream, in panes, in the history, on the way out', async () => {
    const { page, ask, complaints, origins } = await open(server.address);
    const turn = await ask(MARKUP);
    await turn.locator('.cite').first().click();
    await page.locator('dialog .pane-body').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await turn.locator('summary').click();
    await turn.getByRole('button', { name: '导出 Excel' }).click();
    await page.getByText('文件已生成').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '历史' }).click();
    await page.locator('.resume').waitFor();
    await page.reload();
    await page.locator('.blocks').waitFor();
    expect(await page.locator('.blocks p').first().innerText()).toContain('<img src=x onerror=');
    const found = await page.evaluate(() => {
      const root = document.querySelector('tiaowen-chat')?.shadowRoot;
      const all = [...(root?.querySelectorAll('*') ?? [])];
      return {
        pwned: 'pwned' in window,
        strange: all.filter((one) => one.matches('img, script, iframe, style, math')).length,
        links: all.filter((one) => one.getAttribute('href')?.includes('javascript:')).length,
      };
    });
    expect(found).toEqual({ pwned: false, strange: 0, links: 0 });
    // The clause of a document that is not there.
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    expect([...origins]).toEqual([server.address]);
  });

  test('in what other scripts have put into the store is text, or is left out', async () => {
    const { page, complaints } = await open(server.address);
    await page.evaluate((markup) => {
      const answer = {
        id: 'a',
        text: markup,
        blocks: [{ type: 'paragraph', text: markup }],
        citations: [],
        related: [],
        suggestions: [markup],
        units: [],
        generator: { kind: 'extractive' },
        route: 'open',
        status: 'answered',
      };
      localStorage.setItem(
        'tiaowen.conversation.good',
        JSON.stringify({ at: 1, turns: [{ question: markup, answer }] }),
      );
      localStorage.setItem(
        'tiaowen.conversation.bad',
        JSON.stringify({ at: 2, turns: [{ question: 7, answer: null }] }),
      );
      localStorage.setItem('tiaowen.conversation.worse', '{"__proto__":{"at":3}');
      localStorage.setItem('tiaowen.preferences', '{"theme":"<b>","voice":"yes","keys":null}');
    }, MARKUP);
    await page.reload();
    await page.getByRole('button', { name: '历史' }).click();
    await page.locator('.resume').first().waitFor();
    expect(await page.locator('.resume').count()).toBe(1);
    await page.locator('.resume').click();
    expect(await page.locator('.blocks').innerText()).toContain('<img src=x onerror=');
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

/** The chat page as a reader uses it. */
import { describe, expect, test } from 'vitest';
import { waitingAssistant } from '../http/protocols/running-server.ts';
import { chatServer, focused, HOTLINE, hasBrowser, open, status } from './chat-browser.ts';

const server = hasBrowser ? await chatServer() : { address: '', log: [] };

describe.skipIf(!hasBrowser)('an answer', () => {
  test('comes with its label, its citation by full name, and is announced', async () => {
    const { page, ask, complaints, origins } = await open(server.address);
    const turn = await ask('老旧小区改造由谁负责？');
    expect(await turn.locator('.tag').allInnerTexts()).toEqual(['原文摘录']);
    expect(await turn.locator('.blocks').innerText()).toContain('省住建厅、省发展改革委');
    expect(await turn.locator('.blocks .cite').getAttribute('aria-label')).toBe('第（二十四）条原文');
    expect(await status(page).innerText()).toContain('回答完毕，引用1条');
    expect(
      await turn
        .locator('.cite')
        .first()
        .evaluate((one) => one.closest('[aria-live]')),
    ).toBeNull();
    expect(await focused(page)).toBe('question');
    expect(complaints).toEqual([]);
    expect([...origins]).toEqual([server.address]);
  });

  test('is asked for by the address, once', async () => {
    const { page } = await open(server.address, `/chat?q=${encodeURIComponent('第十五条说了什么')}`);
    await page.locator('.actions').waitFor();
    expect(await page.locator('blockquote').innerText()).toContain('加强项目谋划');
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await page.locator('.actions').waitFor();
    expect(await page.locator('article.turn h2').innerText()).toContain('第十五条说了什么');
  });

  test('shows the quote at its citation and opens the clause with the quote marked', async () => {
    const { page, ask } = await open(server.address);
    const turn = await ask('老旧小区改造由谁负责？');
    const cite = turn.locator('.blocks .cite');
    await cite.focus();
    const preview = page.locator('#preview');
    await preview.waitFor();
    expect(await preview.innerText()).toContain('责任单位：省住建厅、省发展改革委');
    expect(await cite.getAttribute('aria-describedby')).toBe('preview');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    await cite.press('Enter');
    const pane = page.locator('dialog.pane');
    expect(await pane.locator('mark').innerText()).toBe('（责任单位：省住建厅、省发展改革委）');
    expect(await pane.locator('.units .chip').allInnerTexts()).toEqual(['省住建厅', '省发展改革委']);
    expect(await focused(page)).toBe('pane-title');
    await page.keyboard.press(']');
    await pane.getByRole('heading', { name: '（二十五）大力推进' }).waitFor();
    await page.keyboard.press('[');
    await pane.getByRole('heading', { name: '（二十四）' }).waitFor();
    await pane.getByRole('button', { name: '查看收到时的文本和修复' }).click();
    expect(await pane.locator('.raw-text').innerText()).toContain('(jìn)');
    expect(await pane.locator('.raw-text ins').allInnerTexts()).toContain('进');
    await pane.getByRole('heading', { name: '条款原文' }).focus();
    await page.keyboard.press('Escape');
    await pane.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('第（二十四）条原文');
  });

  test('that is a list is a table with its count', async () => {
    const { page, ask } = await open(server.address);
    const turn = await ask('省住建厅负责哪些举措？');
    expect(await turn.locator('.count').innerText()).toBe('共 14 条');
    expect(await turn.locator('tbody tr:not(.part)').count()).toBe(14);
    expect(await turn.locator('tbody .part').count()).toBe(4);
    await turn.getByRole('button', { name: '全部引用 14 条' }).click();
    await page.locator('.all-sources').waitFor();
    expect(await page.locator('.all-sources > li').count()).toBe(14);
  });

  test('that is refused says what is missing, what comes nearest, and whom to ask', async () => {
    const { page, ask } = await open(server.address);
    const turn = await ask('总投资是多少？');
    expect(await turn.locator('.tag').first().innerText()).toBe('方案里没有写');
    expect(await turn.locator('.blocks').innerText()).toBe('方案未载明具体金额。');
    expect(await turn.locator('.clauses .cite').count()).toBe(3);
    expect(await turn.locator('.hotline').innerText()).toBe(HOTLINE);
    expect(await status(page).innerText()).toContain('列出最接近的条款3条');
    await turn.locator('.clauses .cite').first().click();
    expect(await page.locator('dialog mark').innerText()).toContain('深入实施城市更新行动');
  });

  test('leads on: by its suggestions, with the history of the conversation', async () => {
    const { page, ask } = await open(server.address);
    await ask('老旧小区改造由谁负责？');
    await ask('它的原文是什么？');
    expect(await page.locator('article.turn').nth(1).locator('blockquote').innerText()).toContain('一老一小');
    await page.locator('.suggestions .chip').first().click();
    await page.locator('article.turn').nth(2).locator('.actions').waitFor();
    expect(await page.locator('.suggestions').count()).toBe(1);
  });
});

describe.skipIf(!hasBrowser)('a question', () => {
  test('is stopped: the work on the server ends', async () => {
    const { changes, asked, left } = waitingAssistant();
    const { address } = await chatServer(changes);
    const { page } = await open(address);
    await page.locator('#question').fill('老旧小区改造由谁负责？');
    await page.locator('#question').press('Enter');
    await asked;
    expect(await status(page).innerText()).toContain('正在查询');
    await page.getByRole('button', { name: '停止' }).click();
    await left;
    await page.getByText('已停止', { exact: true }).first().waitFor();
    expect(await status(page).innerText()).toContain('已停止');
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(1);
    expect(await focused(page)).toBe('question');
  });

  test('is edited and asked again; what came after it goes', async () => {
    const { page, ask } = await open(server.address);
    await ask('第一条说了什么？');
    await ask('第二条说了什么？');
    const first = page.locator('article.turn').first();
    await first.getByRole('button', { name: '修改问题后重新提问' }).press('Enter');
    await page.locator('textarea.editing').fill('第三条说了什么？');
    await page.getByRole('button', { name: '重新提问', exact: true }).click();
    await page.getByText('提高农业转移人口就业质量').first().waitFor();
    expect(await page.locator('article.turn').count()).toBe(1);
    await page.getByRole('button', { name: '重新回答' }).click();
    await page.locator('.actions').waitFor();
    expect(await page.locator('article.turn').count()).toBe(1);
  });

  test('that cannot be answered says why and can be tried again', async () => {
    const { page } = await open(server.address);
    await page.route('**/api/ask', (route) => route.abort());
    await page.locator('#question').fill('第一条说了什么？');
    await page.locator('#question').press('Enter');
    await page.getByText('连接中断').first().waitFor();
    await page.unroute('**/api/ask');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('blockquote').waitFor();
  });

  test('is not sent by the Enter that ends a Chinese word', async () => {
    const { page } = await open(server.address);
    await page.locator('#question').fill('laojiu');
    await page
      .locator('#question')
      .evaluate((box) =>
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
      );
    expect(await page.locator('article.turn').count()).toBe(0);
  });
});

describe.skipIf(!hasBrowser)('the page', () => {
  test('keeps conversations in the browser, until told not to', async () => {
    const { page, ask } = await open(server.address);
    await ask('第一条说了什么？');
    await page.getByRole('button', { name: '新对话' }).click();
    await page.locator('.welcome').waitFor();
    await page.getByRole('button', { name: '历史' }).click();
    await page.locator('.resume').click();
    expect(await page.locator('article.turn h2').innerText()).toContain('第一条说了什么？');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('在这台设备上保留对话').uncheck();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('conversation'))),
    ).toEqual([]);
  });

  test('takes an opinion with its reason, and none where the server keeps none', async () => {
    const { page, ask } = await open(server.address);
    const turn = await ask('第一条说了什么？');
    await turn.getByRole('button', { name: '没用' }).click();
    await turn.getByLabel('漏了内容').check();
    const sent = page.waitForRequest('**/api/feedback');
    await turn.getByRole('button', { name: '提交' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ rating: 'down', comment: '漏了内容' });
    await page.getByText('谢谢，已记下').waitFor({ state: 'attached' });
    await page.route('**/api/feedback', (route) => route.fulfill({ status: 501 }));
    await turn.getByRole('button', { name: '有用' }).click();
    await turn.getByRole('button', { name: '有用' }).waitFor({ state: 'detached' });
  });

  test('speaks English when asked to', async () => {
    const { page, ask } = await open(server.address);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Close' }).click();
    const turn = await ask('Who is responsible for Measure 15?');
    expect(await turn.locator('.blocks').innerText()).toContain('Department of Finance');
    expect(await status(page).innerText()).toContain('with 1 citation');
  });

  test('takes speech only when that is turned on', async () => {
    const { page } = await open(server.address, '/ask');
    await page.addInitScript(() => {
      class Recogniser {
        onresult: ((event: object) => void) | null = null;
        onend: (() => void) | null = null;
        start() {
          setTimeout(() => {
            this.onresult?.({ results: [[{ transcript: '老旧小区改造由谁负责' }]] });
            this.onend?.();
          }, 20);
        }
        stop() {}
      }
      Object.assign(window, { SpeechRecognition: Recogniser });
    });
    await page.goto(`${server.address}/chat`);
    await page.locator('#question').waitFor();
    expect(await page.getByRole('button', { name: '语音输入' }).count()).toBe(0);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('语音输入').check();
    await page.getByRole('button', { name: '语音输入' }).click();
    await expect.poll(() => page.locator('#question').inputValue()).toBe('老旧小区改造由谁负责');
  });

  test('leads to the service that needs no script', async () => {
    const { page } = await open(server.address, `/chat?q=${encodeURIComponent('第一条说了什么？')}`, {
      javaScriptEnabled: false,
    });
    await page.waitForURL('**/ask?q=*');
    expect(await page.locator('article.answer').innerText()).toContain('户籍');
  });

  test('begins at the home page', async () => {
    const { page } = await open(server.address, '/');
    await page.getByLabel('您想了解什么？').fill('老旧小区改造由谁负责？');
    await page.getByRole('button', { name: '提问' }).click();
    await page.waitForURL('**/chat*');
    await page.locator('tiaowen-chat .actions').waitFor();
  });
});

/** `/evals`: closed without a key, closed to strangers and to other sites' forms; a sheet goes in, a report comes out. */
import { expect, test } from 'vitest';
import { TiaowenError } from '../../src/errors.ts';
import type { EvalsDesk } from '../../src/http/evals-desk.ts';
import type { EvalsStatus } from '../../src/schema/evals.ts';
import { appUnderTest, problemIn } from './app-under-test.ts';

const KEY = 'a key of sixteen letters';
const OURS = { Origin: 'http://localhost', Host: 'localhost', 'Sec-Fetch-Site': 'same-origin' };
const STYLE_SOURCE = "'sha256-abc='";

function deskWith(
  status: EvalsStatus,
  start: EvalsDesk['start'] = async () => {},
): EvalsDesk & { stopped: number } {
  const bytes = new TextEncoder().encode('<!doctype html><title>报告</title>');
  return {
    stopped: 0,
    start,
    stop() {
      this.stopped += 1;
    },
    status: () => status,
    file: (name) =>
      name === 'report.html'
        ? { name, type: 'text/html; charset=utf-8', bytes, styleSource: STYLE_SOURCE }
        : name === 'report.json'
          ? { name, type: 'application/json', bytes }
          : undefined,
    template: async () => ({ name: 't.xlsx', type: 'application/x', bytes }),
  };
}

function opened(desk: EvalsDesk = deskWith({ state: 'idle' })) {
  const { app } = appUnderTest({}, { evals: { key: KEY, desk } });
  const form = (
    path: string,
    fields: Record<string, string | File>,
    headers: Record<string, string> = OURS,
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return app.request(path, { method: 'POST', body, headers });
  };
  const login = async () => {
    const response = await form('/evals/login', { key: KEY });
    return (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  };
  return { app, form, login };
}
const sheet = () => new File(['问题\n甲\n'], '题目.csv');
const bearer = { Authorization: `Bearer ${KEY}` };

test('without a key the page says in one line how to turn it on', async () => {
  const { get, app } = appUnderTest();
  const page = await (await get('/evals')).text();
  expect(page).toContain('TIAOWEN_ADMIN_KEY');
  expect(page).not.toContain('<form');
  expect((await app.request('/evals/run', { method: 'POST' })).status).toBe(404);
  expect((await get('/evals/files/report.json')).status).toBe(404);
});

test('a stranger sees the form for the key and nothing else', async () => {
  const { app, form } = opened();
  const page = await app.request('/evals');
  expect(page.status).toBe(401);
  expect(await page.text()).not.toContain('/evals/run');
  for (const path of ['/evals/status', '/evals/files/report.html', '/evals/template.xlsx']) {
    expect((await problemIn(await app.request(path))).code).toBe('unauthorized');
  }
  for (const path of ['/evals/run', '/evals/stop'])
    expect((await form(path, { set: sheet() })).status).toBe(401);
  const wrong = { Authorization: 'Bearer a key of sixteen letterS' };
  expect((await app.request('/evals/status', { headers: wrong })).status).toBe(401);
});

test('a wrong key opens nothing', async () => {
  const { form } = opened();
  const response = await form('/evals/login', { key: `${KEY}.` });
  expect(response.status).toBe(401);
  expect(response.headers.get('Set-Cookie')).toBeNull();
  expect(await response.text()).toContain('密钥不对');
});

test('the cookie is closed to scripts and other sites, holds no key, and cannot be forged', async () => {
  const { form, app } = opened();
  const response = await form('/evals/login', { key: KEY });
  expect(response.status).toBe(303);
  const cookie = response.headers.get('Set-Cookie') ?? '';
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/evals']) expect(cookie).toContain(part);
  expect(cookie).not.toContain(KEY);
  const token = cookie.split(';')[0] ?? '';
  const status = async (value: string) =>
    (await app.request('/evals/status', { headers: { Cookie: value } })).status;
  expect(await status(token)).toBe(200);
  const [name, ends, signature] = /^(.*)=(\d+)\.(.*)$/.exec(token)?.slice(1) ?? [];
  expect(await status(`${name}=${Number(ends) + 1}.${signature}`)).toBe(401);
  expect(await status(`${name}=${ends}.`)).toBe(401);
});

test('the session ends', async () => {
  const { login, app } = opened();
  const Cookie = await login();
  const now = Date.now;
  Date.now = () => now() + 9 * 3600 * 1000;
  try {
    expect((await app.request('/evals/status', { headers: { Cookie } })).status).toBe(401);
  } finally {
    Date.now = now;
  }
});

test.each([
  ['another origin', { Origin: 'https://evil.example', Host: 'localhost' }],
  ['another site by its own word', { ...OURS, 'Sec-Fetch-Site': 'cross-site' }],
  ['a sibling site', { ...OURS, 'Sec-Fetch-Site': 'same-site' }],
  ['no origin', { Host: 'localhost' }],
  ['a sandboxed frame', { Origin: 'null', Host: 'localhost' }],
])('a form of %s is turned away', async (_name, headers) => {
  const { form, login } = opened();
  const Cookie = await login();
  for (const path of ['/evals/run', '/evals/stop', '/evals/logout', '/evals/login']) {
    const response = await form(path, { set: sheet(), key: KEY }, { ...headers, Cookie });
    expect((await problemIn(response)).code).toBe('forbidden_origin');
  }
});

test('a sheet is handed on by its bare name, and the browser goes back to the page', async () => {
  const started: unknown[] = [];
  const { form, login } = opened(
    deskWith({ state: 'idle' }, async (name, bytes, options) => {
      started.push(name, new TextDecoder().decode(bytes), options);
    }),
  );
  const Cookie = await login();
  const set = new File(['问题\n甲\n'], 'C:\\文件夹\\题目.csv');
  const response = await form('/evals/run', { set, tag: ' 计数 ' }, { ...OURS, Cookie });
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/evals']);
  expect(started).toEqual(['题目.csv', '问题\n甲\n', { tag: '计数' }]);
});

test('a program starts with the key as bearer token and gets the status', async () => {
  const { form, app } = opened();
  const response = await form('/evals/run', { set: sheet() }, bearer);
  expect(response.status).toBe(202);
  expect(await response.json()).toEqual({ state: 'idle' });
  expect((await form('/evals/stop', {}, bearer)).status).toBe(200);
  expect((await app.request('/evals/template.xlsx', { headers: bearer })).status).toBe(200);
});

test('what is wrong with a sheet stands on the page, escaped, or in the problem document', async () => {
  const refuse = async () => {
    throw new TiaowenError('invalid_input', '题.xlsx:工作表“<b>”:第 3 行:B 列“应含条款”: “十五六”不是条款');
  };
  const { form, login } = opened(deskWith({ state: 'idle' }, refuse));
  const page = await form('/evals/run', { set: sheet() }, { ...OURS, Cookie: await login() });
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('工作表“&lt;b&gt;”:第 3 行:B 列');
  const problem = await problemIn(await form('/evals/run', { set: sheet() }, bearer));
  expect(problem.errors?.[0]).toMatchObject({ field: 'set', detail: expect.stringContaining('第 3 行') });
  expect((await form('/evals/run', {}, bearer)).status).toBe(400);
});

test('one run at a time', async () => {
  const busy = async () => {
    throw new TiaowenError('conflict', 'running');
  };
  const { form, login } = opened(deskWith({ state: 'running', set: 's', done: 1, total: 4 }, busy));
  expect((await form('/evals/run', { set: sheet() }, bearer)).status).toBe(409);
  expect((await form('/evals/run', { set: sheet() }, { ...OURS, Cookie: await login() })).status).toBe(409);
});

test('a sheet above the limit is not read', async () => {
  const { form } = opened();
  const set = new File([new Uint8Array(3 * 1024 * 1024)], 'x.xlsx');
  expect((await problemIn(await form('/evals/run', { set }, bearer))).code).toBe('payload_too_large');
});

test('a run is watched without script, and can be stopped', async () => {
  const desk = deskWith({ state: 'running', set: '题<i>.csv', done: 3, total: 8 });
  const { app, form, login } = opened(desk);
  const Cookie = await login();
  const response = await app.request('/evals', { headers: { Cookie } });
  expect(response.headers.get('Refresh')).toBe('2; url=/evals');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const page = await response.text();
  expect(page).toContain('<progress max="8" value="3">');
  expect(page).toContain('题&lt;i&gt;.csv');
  expect(page).not.toContain('<script');
  expect((await form('/evals/stop', {}, { ...OURS, Cookie })).status).toBe(303);
  expect(desk.stopped).toBe(1);
});

test('the report is shown under its own style sheet by hash, the rest is saved', async () => {
  const { app } = opened();
  const file = (name: string) => app.request(`/evals/files/${name}`, { headers: bearer });
  const page = await file('report.html');
  expect(page.headers.get('Content-Security-Policy')).toContain(`style-src ${STYLE_SOURCE};`);
  expect(page.headers.get('Content-Security-Policy')).not.toMatch(/unsafe|script-src/);
  expect(page.headers.get('Content-Disposition')).toBeNull();
  const data = await file('report.json');
  expect(data.headers.get('Content-Disposition')).toBe('attachment; filename="report.json"');
  expect((await file('..%2fpackage.json')).status).toBe(404);
});

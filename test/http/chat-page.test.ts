/** `/chat` and the scripts behind it: what the browser is allowed, what it keeps, and what happens without them. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { WebAssets } from '../../src/http/app-env.ts';
import { appUnderTest } from './app-under-test.ts';
import { FIXTURE_ID } from './fixture-assistant.ts';

const SCRIPT = new TextEncoder().encode('export const built = true;');
const assets: WebAssets = {
  chat: '/assets/chat-abc.js',
  files: new Map([
    [
      'chat-abc.js',
      { type: 'text/javascript; charset=utf-8', body: SCRIPT, gzip: new Uint8Array(gzipSync(SCRIPT)) },
    ],
  ]),
};
const { get } = appUnderTest({}, { assets, hotline: '拨打 12345。' });
const HOSTILE = '"><script>alert(1)</script>';

test('the page loads one script of ours and may run no other', async () => {
  const response = await get('/chat');
  const text = await response.text();
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).toContain('<script type="module" src="/assets/chat-abc.js"></script>');
  expect(text).toContain('hotline="拨打 12345。"');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*/);
  const home = await get('/');
  expect(home.headers.get('Content-Security-Policy')).not.toContain('script-src');
  expect(await home.text()).toContain('action="/chat"');
});

test('what is asked by the address is an attribute, never markup, and leads on without scripts', async () => {
  const text = await (await get(`/chat?q=${encodeURIComponent(HOSTILE)}&doc=${FIXTURE_ID}`)).text();
  expect(text).not.toContain('<script>alert');
  expect(text).toContain(`doc="${FIXTURE_ID}"`);
  expect(text).toContain(
    `<noscript><meta http-equiv="refresh" content="0; url=/ask?q=${encodeURIComponent(HOSTILE)}">`,
  );
});

test.each(['/chat?q=', '/chat?q=%E2%80%8B', `/chat?q=${'x'.repeat(2001)}`])(
  '%.20s is refused',
  async (path) => {
    expect((await get(path)).status).toBe(400);
  },
);

test('a document that is not there is not found', async () => {
  expect((await get('/chat?doc=none')).status).toBe(404);
});

test('scripts are kept for ever, and come compressed to who takes that', async () => {
  const plain = await get('/assets/chat-abc.js');
  expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(await plain.text()).toBe('export const built = true;');
  const packed = await get('/assets/chat-abc.js', { 'Accept-Encoding': 'br, gzip' });
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe(
    'export const built = true;',
  );
  expect((await get('/assets/none.js')).status).toBe(404);
  expect((await get('/assets/..%2Fpackage.json')).status).toBe(404);
  expect((await get('/assets/site.css')).headers.get('Cache-Control')).toBe('public, no-cache');
});

test('without scripts the page is the one that needs none', async () => {
  const bare = appUnderTest();
  const response = await bare.get('/chat?q=%E6%8A%A4%E5%B2%B8');
  expect(response.status).toBe(302);
  expect(response.headers.get('Location')).toBe('/ask?q=%E6%8A%A4%E5%B2%B8');
  expect(await (await bare.get('/')).text()).toContain('action="/ask"');
});

test('a clause comes with the text as it was received when asked for', async () => {
  const path = `/api/documents/${FIXTURE_ID}/measures/1`;
  const { raw } = (await (await get(`${path}?raw=1`)).json()) as {
    raw: { start: number; text: string; repairs: { rawStart: number; rawEnd: number; before: string }[] };
  };
  expect(raw.text).toContain('清理(lǐ)河道垃圾(jī )');
  for (const { rawStart, rawEnd, before } of raw.repairs) {
    expect(raw.text.slice(rawStart - raw.start, rawEnd - raw.start)).toBe(before);
  }
  expect(await (await get(path)).json()).not.toHaveProperty('raw');
  expect((await get(`${path}?raw=2`)).status).toBe(400);
});

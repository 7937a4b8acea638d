/** The reading routes: documents, measures, units, matrix, search, health; methods, headers and caching. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { appUnderTest, problemIn } from './app-under-test.ts';
import { FIXTURE_ID, fixtureLibrary } from './fixture-assistant.ts';

const { app, get, log } = appUnderTest();
const DOCUMENT = `/api/documents/${FIXTURE_ID}`;

async function jsonOf(path: string): Promise<Record<string, unknown>> {
  const response = await get(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

describe('documents', () => {
  test('the library and one document', async () => {
    expect(await jsonOf('/api/documents')).toMatchObject({ documents: [{ id: FIXTURE_ID, measures: 3 }] });
    expect(await jsonOf(DOCUMENT)).toEqual(fixtureLibrary.document);
  });

  test('a measure with its units and neighbours', async () => {
    expect(await jsonOf(`${DOCUMENT}/measures/2`)).toMatchObject({
      id: 'm2',
      number: 2,
      document: { id: FIXTURE_ID, version: '0123456789ab' },
      units: [{ name: '市水务局' }, { name: '市林业局' }],
      previous: { id: 'm1', url: `/d/${FIXTURE_ID}/m/1` },
      next: { id: 'm3' },
    });
    expect(await jsonOf(`${DOCUMENT}/measures/1`)).toMatchObject({ previous: null });
    expect(await jsonOf(`${DOCUMENT}/measures/3`)).toMatchObject({ next: null });
  });

  test.each(['0', '4', 'abc', '-1', '1.0', '01', '99999999999', '%00', '1%2F..'])(
    'measure %s does not exist',
    async (n) => {
      const problem = await problemIn(await get(`${DOCUMENT}/measures/${n}`));
      expect(problem).toMatchObject({ status: 404, code: 'not_found' });
      expect(problem.detail).toContain('本方案共3条');
    },
  );

  test('units by any name', async () => {
    expect(await jsonOf(`${DOCUMENT}/units`)).toEqual({ units: fixtureLibrary.units });
    for (const name of ['市水务局', '和州市水务局', '水务局']) {
      expect(await jsonOf(`${DOCUMENT}/units/${encodeURIComponent(name)}`)).toMatchObject({
        name: '市水务局',
      });
    }
    expect(await problemIn(await get(`${DOCUMENT}/units/x`))).toMatchObject({ detail: '没有找到这个单位。' });
  });

  test.each(['', '/units', '/measures/1', '/matrix.json', '/matrix.csv', '/matrix.xlsx'])(
    'an unknown document has no %s',
    async (rest) => {
      expect(await problemIn(await get(`/api/documents/nope${rest}`))).toMatchObject({ status: 404 });
    },
  );

  test('an unchanged document is not sent again', async () => {
    const first = await get(DOCUMENT);
    const tag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const again = await get(DOCUMENT, { 'If-None-Match': tag });
    expect(again.status).toBe(304);
    expect((await get(DOCUMENT, { 'If-None-Match': '"other"' })).status).toBe(200);
  });
});

describe('matrix', () => {
  test('a row for each measure and unit, or for those of one unit', async () => {
    const whole = await jsonOf(`${DOCUMENT}/matrix.json`);
    expect(whole.unit).toBeNull();
    expect((whole.rows as { measure: string; unit: string }[]).map((row) => [row.measure, row.unit])).toEqual(
      [
        ['m1', '市水务局'],
        ['m2', '市水务局'],
        ['m2', '市林业局'],
        ['m3', '市生态环境局'],
      ],
    );
    const ofOne = await jsonOf(`${DOCUMENT}/matrix.json?unit=${encodeURIComponent('水务局')}`);
    expect(ofOne.rows).toHaveLength(2);
    expect(await problemIn(await get(`${DOCUMENT}/matrix.csv?unit=nope`))).toMatchObject({ status: 404 });
    expect(await problemIn(await get(`${DOCUMENT}/matrix.csv?unit=`))).toMatchObject({ status: 400 });
  });

  test('CSV opens in Excel and runs no formula', async () => {
    const response = await get(`${DOCUMENT}/matrix.csv`);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toContain('attachment');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[4]).toContain(",'=加强<b>监测</b>预警,");
  });

  test('the workbook holds a list and a grid, all texts as texts', async () => {
    const response = await get(`${DOCUMENT}/matrix.xlsx`);
    expect(response.headers.get('Content-Type')).toContain('spreadsheetml');
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const texts = Object.entries(parts).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
    const sheets = texts.filter(({ name }) => /worksheets\/sheet\d/.test(name));
    expect(sheets).toHaveLength(2);
    expect(sheets.some(({ text }) => text.includes('<f>'))).toBe(false);
    const all = texts.map(({ text }) => text).join('');
    for (const text of ['责任清单', '责任矩阵', '市林业局', '=加强&lt;b&gt;']) expect(all).toContain(text);
  });
});

describe('search', () => {
  test('hits, as many as asked for', async () => {
    expect((await jsonOf('/api/search?q=x&limit=2')).hits).toHaveLength(2);
    expect((await jsonOf('/api/search?q=x')).hits).toHaveLength(3);
  });

  test.each([
    ['', 'q'],
    ['q=', 'q'],
    ['q=%E2%80%8B', 'q'],
    [`q=${'x'.repeat(2001)}`, 'q'],
    ['q=x&limit=0', 'limit'],
    ['q=x&limit=101', 'limit'],
    ['q=x&limit=-1', 'limit'],
    ['q=x&limit=1.5', 'limit'],
    ['q=x&limit=abc', 'limit'],
    ['q=x&limit=', 'limit'],
    ['q=x&limit=1e1', 'limit'],
    ['q=x&limit=0x10', 'limit'],
    ['q=x&limit=1&limit=2', 'limit'],
    ['q=x&explain=maybe', 'explain'],
  ])('refuses %.40s', async (query, field) => {
    const problem = await problemIn(await get(`/api/search?${query}`));
    expect(problem).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(problem.errors?.[0]?.field).toBe(field);
  });
});

describe('every route', () => {
  test.each([
    ['GET', '/api/ask', 'POST'],
    ['PUT', '/api/ask', 'POST'],
    ['OPTIONS', '/api/ask', 'POST'],
    ['POST', '/api/search', 'GET, HEAD'],
    ['DELETE', DOCUMENT, 'GET, HEAD'],
    ['POST', `/d/${FIXTURE_ID}/m/1`, 'GET, HEAD'],
  ])('%s %s is 405 with Allow', async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect(response.headers.get('Allow')).toBe(allow);
    expect(await problemIn(response)).toMatchObject({ status: 405, code: 'method_not_allowed' });
  });

  test.each([
    '/nope',
    '/api/nope',
    '/<script>alert(1)</script>',
    '/..%2f..%2fetc%2fpasswd',
    '//etc/passwd',
    '/%00',
    '/%E0%A4',
  ])('%s is 404 and echoes nothing', async (path) => {
    const response = await app.request(`http://localhost${path}?x=<svg/onload=1>`);
    const text = await response.clone().text();
    expect(await problemIn(response)).toMatchObject({ status: 404, code: 'not_found' });
    expect(text).not.toMatch(/script|svg|passwd/);
  });

  test.each(['/', '/healthz', '/readyz', '/api/documents', '/assets/site.css'])('HEAD %s', async (path) => {
    const response = await app.request(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('headers that hold a browser back', async () => {
    for (const path of ['/', '/api/documents', '/nope', `/d/${FIXTURE_ID}`]) {
      const { headers } = await get(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
    }
  });

  test('readiness fails where a title finds nothing', async () => {
    expect((await get('/readyz')).status).toBe(200);
    const deaf = appUnderTest({ search: async () => [] });
    expect(await problemIn(await deaf.get('/readyz'))).toMatchObject({
      status: 503,
      code: 'index_unavailable',
    });
  });

  test('one line of log, by route and without what was asked', async () => {
    log.length = 0;
    const response = await get(`/api/search?q=${encodeURIComponent('护岸')}`);
    await get(`${DOCUMENT}/units/${encodeURIComponent('护岸局')}`);
    expect(log).toHaveLength(2);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      requestId: response.headers.get('X-Request-Id'),
      method: 'GET',
      route: '/api/search',
      status: 200,
    });
    expect(JSON.parse(log[1] ?? '')).toMatchObject({
      route: '/api/documents/:id/units/:name',
      code: 'not_found',
    });
    expect(log.join('')).not.toMatch(/护岸|%E6/);
  });
});

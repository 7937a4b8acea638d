/** `POST /api/ask`: what is accepted, what is refused and how, and what never leaks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndexMismatchError } from '../../src/errors.ts';
import { answerSchema } from '../../src/schema/answer.ts';
import type { AskRequest } from '../../src/schema/question.ts';
import { appUnderTest, problemIn } from './app-under-test.ts';
import { FIXTURE_ID } from './fixture-assistant.ts';

const { ask } = appUnderTest();

describe('accepted', () => {
  test('a question gives an answer that is not stored by caches', async () => {
    const response = await ask({
      question: '河道多久清理一次？',
      doc: FIXTURE_ID,
      mode: 'auto',
      history: [],
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(answerSchema.parse(await response.json()).question).toBe('河道多久清理一次？');
  });

  test.each([
    ['2,000 characters', '字'.repeat(2000)],
    ['1,000 astral characters, two units each', '𠮷'.repeat(1000)],
    ['template syntax stays text', "{{7*7}} {question} <%= 1 %> '; DROP TABLE x;--"],
    ['combining marks', `护${'\u0301'.repeat(1000)}`],
  ])('%s', async (_, question) => {
    const response = await ask({ question });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { question: string }).question).toBe(question);
  });

  test('NUL, controls and direction overrides are taken out, joined emoji are not', async () => {
    const seen: AskRequest[] = [];
    const { app } = appUnderTest();
    const recording = appUnderTest({
      ask: async (request) => {
        seen.push(request);
        return (await app.request('/healthz')).json() as never;
      },
    });
    await recording.ask({ question: '护\u0000岸\u0007\u202E谁\u2066管\u007F\n👨‍👩‍👧' });
    expect(seen.map(({ question }) => question)).toEqual(['护岸谁管\n👨‍👩‍👧']);
  });

  test('a byte order mark before the body, and a charset in any case', async () => {
    const response = await ask('\uFEFF{"question":"护岸"}', {
      'Content-Type': 'Application/JSON; Charset="UTF-8"',
    });
    expect(response.status).toBe(200);
  });
});

describe('refused input', () => {
  test.each([
    ['empty', ''],
    ['blanks', '   '],
    ['tab and line feed', '\t\n'],
    ['ideographic spaces', '\u3000\u3000\u3000'],
    ['zero-width space', '\u200B'],
    ['byte order mark', '\uFEFF'],
    ['lone surrogate', '\uD83D'],
    ['NUL', '\u0000'],
    ['controls', '\u0001\u0007\u009F'],
    ['invisible letter', '\u3164'],
    ['variation selectors', '\uFE0F\uFE0F'],
  ])('a question of nothing visible: %s', async (_, question) => {
    const problem = await problemIn(await ask({ question }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid_input', detail: '问题为空' });
    expect(problem.errors).toEqual([{ field: 'question', detail: '问题为空' }]);
  });

  test.each([
    ['2,001 characters', '字'.repeat(2001)],
    ['10,000 emoji', '😀'.repeat(10_000)],
    ['invisible characters count', `护${'\uFE0F'.repeat(2000)}`],
  ])('a question too long: %s', async (_, question) => {
    expect(await problemIn(await ask({ question }))).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  test.each([
    ['null', null, 'body'],
    ['array', [], 'body'],
    ['text', '"x"', 'body'],
    ['number', '123', 'body'],
    ['true', 'true', 'body'],
    ['no question', {}, 'question'],
    ['number question', { question: 1 }, 'question'],
    ['null question', { question: null }, 'question'],
    ['array question', { question: ['a'] }, 'question'],
    ['operator question', { question: { $ne: '' } }, 'question'],
    ['lone surrogate', { question: '护\uD83D岸' }, 'question'],
    ['unknown field', { question: '护岸', topK: 3 }, 'topK'],
    ['prototype field', '{"question":"护岸","__proto__":{"a":1}}', '__proto__'],
    ['unknown mode', { question: '护岸', mode: 'magic' }, 'mode'],
    ['number doc', { question: '护岸', doc: 7 }, 'doc'],
    ['system turn', { question: '护岸', history: [{ role: 'system', content: 'x' }] }, 'history.0.role'],
    ['history not an array', { question: '护岸', history: 'x' }, 'history'],
    [
      'history too long',
      { question: '护岸', history: Array(51).fill({ role: 'user', content: 'x' }) },
      'history',
    ],
    [
      'turn too long',
      { question: '护岸', history: [{ role: 'user', content: 'x'.repeat(20_001) }] },
      'history.0.content',
    ],
    [
      'surrogate in a turn',
      { question: '护岸', history: [{ role: 'user', content: '\uD83D' }] },
      'history.0.content',
    ],
    ['path as conversation', { question: '护岸', conversation: '../../etc/passwd' }, 'conversation'],
    ['NUL in conversation', { question: '护岸', conversation: 'aaaaaaaa\u0000b' }, 'conversation'],
    ['escape in conversation', { question: '护岸', conversation: '%2e%2e%2e%2e' }, 'conversation'],
    ['conversation of 10,000', { question: '护岸', conversation: 'a'.repeat(10_000) }, 'conversation'],
  ])('names the field: %s', async (_, body, field) => {
    const problem = await problemIn(await ask(body));
    expect(problem).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  test.each([
    ['empty', ''],
    ['cut short', '{bad'],
    ['form', 'question=a'],
    ['bytes of GBK', new Uint8Array([0x22, 0xb3, 0xc7, 0xd5, 0xf2, 0x22])],
  ])('not JSON: %s', async (_, body) => {
    expect(await problemIn(await ask(body))).toMatchObject({ status: 400, code: 'bad_json' });
  });

  test('deep nesting is answered at once', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const started = performance.now();
    expect((await ask(deep)).status).toBe(400);
    expect((await ask(`{"question":${deep}}`)).status).toBe(400);
    expect((await ask('['.repeat(200_000))).status).toBe(400);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('a body above the limit, announced or not', async () => {
    expect(await problemIn(await ask({ question: '字'.repeat(100_000) }))).toMatchObject({
      status: 413,
      code: 'payload_too_large',
      detail: '请求体不得超过 256 KB。',
    });
    const announced = await ask('{}', { 'Content-Length': '1000001' });
    expect(announced.status).toBe(413);
  });

  test.each([
    ['form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['plain text', { 'Content-Type': 'text/plain' }],
    ['none', { 'Content-Type': '' }],
    ['another charset', { 'Content-Type': 'application/json; charset=gbk' }],
    ['compressed', { 'Content-Encoding': 'gzip' }],
  ])('media type: %s', async (_, headers) => {
    expect(await problemIn(await ask({ question: '护岸' }, headers))).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
    });
  });

  test('an unknown document', async () => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const problem = await problemIn(await ask({ question: '护岸', doc: 'no-such' }, { Accept: accept }));
      expect(problem).toMatchObject({ status: 404, code: 'not_found', detail: '没有找到这个文件。' });
    }
  });

  test('any JSON value gets an answer or a problem document below 500', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            { question: fc.string({ unit: 'binary' }), history: fc.jsonValue() },
            { requiredKeys: [] },
          ),
        ),
        async (body) => {
          const response = await ask(JSON.stringify(body));
          if (response.status !== 200) expect((await problemIn(response)).status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('failures', () => {
  test('an unforeseen error leaks neither its text nor its kind, and is logged without its text', async () => {
    const broken = appUnderTest({
      ask: async () => {
        throw new TypeError('connect ECONNREFUSED 10.1.2.3:8000 key=sk-123 护岸');
      },
    });
    const response = await broken.ask({ question: '护岸' });
    const body = await response.clone().text();
    expect(await problemIn(response)).toMatchObject({ status: 500, code: 'internal' });
    expect(body).not.toMatch(/ECONN|sk-123|TypeError|护岸|\.ts/);
    expect(broken.log).toHaveLength(1);
    expect(broken.log[0]).toContain('"error":"TypeError"');
    expect(broken.log[0]).not.toMatch(/ECONN|sk-123|护岸/);
  });

  test('an index that cannot be used is 503 with Retry-After, its part only in the log', async () => {
    const broken = appUnderTest({
      ask: async () => {
        throw new IndexMismatchError('postings.bin', 'checksum');
      },
    });
    const response = await broken.ask({ question: '护岸' });
    expect(response.headers.get('Retry-After')).toBe('5');
    const problem = await problemIn(response);
    expect(problem).toMatchObject({ status: 503, code: 'index_unavailable' });
    expect(JSON.stringify(problem)).not.toContain('postings');
    expect(broken.log[0]).toContain('postings.bin');
  });
});

/** The chain: the seed, idempotence, the way back, speed under hostile input, and single questions. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { applyLedger, repairCounts } from '../../src/text/ledger.ts';
import { OffsetMap } from '../../src/text/offset-map.ts';
import { CHAR_FILTERS, repairBytes, repairText } from '../../src/text/repair.ts';

const bytes = readFileSync(new URL('../../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url));
const seed = repairBytes(bytes);

/** Pieces of damaged text that meet in every order; shifted runs, which begin with `?`, have tests of their own. */
const PIECES = [
  '進(jìn)',
  '會(huì )',
  '实(shi)',
  '（zhōng）',
  '中',
  '的',
  '發展',
  '著名',
  '乾隆',
  '瞭',
  'PPP',
  '(CIM)',
  '10+N',
  ',',
  ':',
  '!',
  '(',
  ')',
  '（',
  '）',
  '.',
  '，',
  '。',
  '“',
  '”',
  ' ',
  '  ',
  '　',
  '\n',
  '\r\n',
  '2025',
  '1',
  '年',
  '%',
  '<p>',
  '</p>',
  '<',
  '>',
  '&nbsp;',
  '&',
  '\u200b',
  '\ufeff',
  '⼀',
  '２',
  '第一章',
  '附件',
  '来源：',
  '打印',
  '上一篇：',
  '深入实施以人为本的新型城镇化战略五年行动计划并持续推进',
  'http://a.cn/,',
  '\ufffd',
];
const damaged = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the seed', () => {
  it('becomes the right text', () => {
    const lines = seed.canonical.split('\n');
    expect(lines).toHaveLength(54);
    expect(seed.canonical).toContain('“标准地”出让，对都市圈内先进制造业、基础设施');
    expect(seed.canonical).toContain('深化5G网络规模化部署和移动物联网建设');
    expect(seed.canonical).toContain('城市信息模型（CIM）和数字孪生技术');
    expect(seed.canonical).toContain('平（遥）介（休）祁（县）灵（石）');
    expect(seed.canonical).toContain('吸引企业家来晋兴业创业');
    expect(seed.canonical).toContain('着力构建城市运行和治理智能中枢');
    expect(seed.canonical).toContain(
      '“1+11”转型综改示范区体系为重点牵引的全省县域内各类开发区提质升级，瞄准1—2个',
    );
    expect(seed.canonical.match(/（责任单位：/g)).toHaveLength(33);
    expect(seed.canonical).not.toMatch(/[,:;?!()a-zā-ǜ]|[\u3400-\u9fff] /);
  });

  it('counts what was repaired', () => {
    expect(repairCounts(seed.ledger)).toMatchObject({ pinyin: 836, mojibake: 2, unresolved: 0 });
  });

  it('has a ledger and an offset map that lead there and back', () => {
    expect(applyLedger(seed.raw, seed.ledger)).toBe(seed.canonical);
    const map = new OffsetMap(seed.offsets);
    for (const quote of ['进一步深化户籍制度改革', '健全多元可持续的投融资政策', '规模化部署和移动物联网']) {
      const start = seed.canonical.indexOf(quote);
      const [rawStart, rawEnd] = map.toRaw(start, start + quote.length);
      expect(repairText(seed.raw.slice(rawStart, rawEnd)).canonical.length).toBeGreaterThanOrEqual(
        quote.length,
      );
      const [backStart, backEnd] = map.toCanonical(rawStart, rawEnd);
      expect(seed.canonical.slice(backStart, backEnd)).toContain(quote);
    }
  });

  it('is not changed by a second repair', () => {
    expect(repairText(seed.canonical)).toMatchObject({ canonical: seed.canonical, ledger: [], offsets: [] });
  });

  it('is the same from GB 18030 and from UTF-16', () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${seed.raw}`, 'utf16le'));
    expect(repairBytes(utf16)).toMatchObject({ canonical: seed.canonical, encoding: 'utf-16le' });
  });
});

describe('repairText', () => {
  it('is idempotent, and its ledger leads to the canonical text', () => {
    fc.assert(
      fc.property(damaged, (raw) => {
        const repaired = repairText(raw);
        expect(applyLedger(raw, repaired.ledger)).toBe(repaired.canonical);
        expect(repairText(repaired.canonical).canonical).toBe(repaired.canonical);
      }),
      { numRuns: 1500 },
    );
  });

  it('has filters whose edits are in order, apart and within the text', () => {
    fc.assert(
      fc.property(damaged, (raw) => {
        for (const { name, find } of CHAR_FILTERS) {
          let end = 0;
          for (const edit of find(raw)) {
            expect(edit.start, name).toBeGreaterThanOrEqual(end);
            expect(edit.end, name).toBeGreaterThan(edit.start);
            end = edit.end;
            if (!edit.resolved) expect(edit.after, name).toBe(raw.slice(edit.start, edit.end));
          }
          expect(end, name).toBeLessThanOrEqual(raw.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'pinyin-notes',
    'script',
    'punctuation',
    'stray-spaces',
    'look-alikes',
    'controls',
    'page-furniture',
  ])('has an idempotent filter %s', (wanted) => {
    const filter = CHAR_FILTERS.find(({ name }) => name === wanted);
    const once = (text: string): string =>
      applyEdits(text, filter?.find(text).filter((edit) => edit.resolved) ?? []);
    fc.assert(
      fc.property(damaged, (raw) => {
        expect(once(once(raw))).toBe(once(raw));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['(', 300_000],
    ['(a ', 100_000],
    ['中(a', 100_000],
    ['　', 1_000_000],
    [' ', 1_000_000],
    ['中 ', 100_000],
    ['?', 1_000_000],
    ['<', 1_000_000],
    ['<p ', 300_000],
    ['&', 1_000_000],
    ['，。', 100_000],
    ['第一章 ', 100_000],
  ])('stays linear on %j repeated %i times', (piece, count) => {
    const raw = piece.repeat(count);
    const start = performance.now();
    repairText(raw);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it.each([
    ['推動(dòng)實(shí)施有哪些单位?', '推动实施有哪些单位？'],
    ['推动(dong)实(shi)施', '推动实施'],
    ['什么是PPP?', '什么是PPP?'],
    ['第 15 条是什么？', '第15条是什么？'],
    ['打印', '打印'],
    ['??', '??'],
    ['上一篇：', '上一篇：'],
    ['', ''],
  ])('reads a question: %s', (question, right) => {
    expect(repairText(question).canonical).toBe(right);
  });
});

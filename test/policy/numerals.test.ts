/** Numerals against a slow twin that spells every number out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/policy/numerals.ts';

/** The obvious way for 1 to 99: tens word, then unit word. */
function slowNumeral(value: number): string {
  const words = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  const tensWord = tens === 0 ? '' : tens === 1 ? '十' : `${words[tens]}十`;
  return tensWord + words[value % 10];
}

describe('numerals', () => {
  it('agree with the slow twin from 1 to 99', () => {
    for (let value = 1; value < 100; value++) {
      expect(formatNumeral(value)).toBe(slowNumeral(value));
      expect(parseNumeral(slowNumeral(value))).toBe(value);
    }
  });

  it('come back from every number below 10,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseNumeral(formatNumeral(value))).toBe(value);
        expect(parseNumeral(String(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['廿四', 24],
    ['卅', 30],
    ['卅三', 33],
    ['伍', 5],
    ['壹拾伍', 15],
    ['叁拾', 30],
    ['一百零五', 105],
    ['一百一十', 110],
    ['二〇二四', 2024],
    ['一九九六', 1996],
    ['１５', 15],
    ['㈤', 5],
    ['⑤', 5],
    ['⑴', 1],
    ['Ⅴ', 5],
    ['⒖', 15],
    ['㉛', 31],
    ['两', 2],
    ['〇', 0],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '十十', '五六十', '一百二百', '三五零十', 'abc', '十五条', '百', '一百零零五', '1234567890'])(
    '%j is no numeral',
    (text) => {
      expect(parseNumeral(text)).toBeUndefined();
    },
  );

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseNumeral(text);
      }),
    );
  });
});

/** Folding and the way back to the source. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sourceSpan } from '../../src/analysis/folding.ts';

describe('fold', () => {
  it.each([
    ['ＣＩＭ平台', 'cim平台'],
    ['讓農業轉移人口進得來', '让农业转移人口进得来'],
    ['５Ｇ，Ⅳ、㎡', '5g,iv、m2'],
    ['城\u200b镇\ufeff化\u202e', '城镇化'],
    ['a\ud800b', 'a\ufffdb'],
    ['𠮷野家', '𠮷野家'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => expect(fold(text).text).toBe(folded));

  it('maps folded stretches back', () => {
    const source = '城\u200b鎮㎡化';
    const folded = fold(source);
    expect(folded.text).toBe('城镇m2化');
    expect(sourceSpan(folded, 1, 2)).toEqual([2, 3]);
    expect(sourceSpan(folded, 2, 4)).toEqual([3, 4]);
    expect(sourceSpan(folded, 0, 5)).toEqual([0, 5]);
    expect(sourceSpan(fold('在𠮷野'), 1, 3)).toEqual([1, 3]);
    expect(sourceSpan(fold('ab'), 1, 1)).toEqual([1, 1]);
  });

  it('is idempotent, also where the same function saw other characters before', () => {
    for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
      const once = fold(String.fromCodePoint(codePoint)).text;
      if (fold(once).text !== once) expect.fail(`U+${codePoint.toString(16)} ${once}`);
    }
  });

  it('folds character by character: a text is its characters folded, and every unit has a source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded.text).toBe([...text].map((character) => fold(character).text).join(''));
        expect(folded.starts).toHaveLength(folded.text.length);
        for (let i = 0; i < folded.text.length; i++) {
          const [start, end] = sourceSpan(folded, i, i + 1);
          expect(fold(text.slice(start, end)).text).toContain(folded.text[i]);
        }
      }),
    );
  });

  it('makes room where characters expand', () => {
    expect(fold('ﷺ'.repeat(500)).text).toHaveLength(500 * fold('ﷺ').text.length);
  });
});

/** What every `Tokenizer` must do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/analysis/folding.ts';
import type { Tokenizer } from '../../src/ports.ts';

export function tokenizerContract(name: string, make: () => Promise<Tokenizer>): void {
  describe(`${name} as a Tokenizer`, async () => {
    const tokenizer = await make();

    it('has a name with a version', () => expect(tokenizer.id).toMatch(/\d/));

    it('finds words in Chinese text', () => {
      expect(tokenizer.tokenize('深化户籍制度改革').length).toBeGreaterThan(0);
      expect(tokenizer.tokenize('')).toEqual([]);
      expect(tokenizer.tokenize('，。 \n')).toEqual([]);
    });

    it('gives tokens that stand where they say, in order, for any text', () => {
      const texts = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({
          unit: fc.constantFrom(
            '户',
            '籍',
            '制',
            '度',
            '改',
            '革',
            '5',
            'G',
            'Ｇ',
            '，',
            ' ',
            '𠮷',
            '\ud842',
            '\u200b',
          ),
        }),
      );
      fc.assert(
        fc.property(texts, (text) => {
          let before = 0;
          for (const token of tokenizer.tokenize(text)) {
            expect(token.start).toBeGreaterThanOrEqual(before);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.end).toBeLessThanOrEqual(text.length);
            // One source character can fold to several, of which a token may have a part: ⑴ to (1).
            expect(fold(text.slice(token.start, token.end)).text).toContain(fold(token.text).text);
            before = token.start;
          }
        }),
        { numRuns: 200 },
      );
    });

    it('gives fresh and equal tokens each time', () => {
      const first = tokenizer.tokenize('推进5G基站建设');
      const again = tokenizer.tokenize('推进5G基站建设');
      expect(again).toEqual(first);
      expect(again).not.toBe(first);
    });
  });
}

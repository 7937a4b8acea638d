/** Thoughts are left out wherever they are cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThoughtFilter, withoutThoughts } from '../../src/upstream/thought-filter.ts';

const filtered = (pieces: readonly string[]) => {
  const filter = createThoughtFilter();
  return pieces.map((piece) => filter.add(piece)).join('') + filter.end();
};

describe('thought filter', () => {
  it.each([
    ['支持建设停车场[2]。', '支持建设停车场[2]。'],
    ['<think>先看第2条</think>\n\n支持[2]。', '支持[2]。'],
    ['<think></think>支持', '支持'],
    ['一<think>二</think>三', '一三'],
    ['<think>没有说完', ''],
    ['a < b <thin', 'a < b <thin'],
  ])('reads %j', (text, said) => expect(filtered([text])).toBe(said));

  it('does not depend on where the text is cut', () => {
    const part = fc.constantFrom('<think>', '</think>', '<', '<th', '\n', '支持', 'k>', '/think>');
    fc.assert(
      fc.property(fc.array(part), fc.array(fc.nat(5)), (parts, cuts) => {
        const text = parts.join('');
        const pieces: string[] = [];
        for (let at = 0, i = 0; at < text.length; i++) {
          const size = 1 + (cuts[i] ?? 0);
          pieces.push(text.slice(at, at + size));
          at += size;
        }
        expect(filtered(pieces)).toBe(filtered([text]));
      }),
    );
  });

  it('knows an end without a beginning in a whole reply', () => {
    expect(withoutThoughts('先看第2条</think>\n支持')).toBe('支持');
    expect(withoutThoughts('支持')).toBe('支持');
  });
});

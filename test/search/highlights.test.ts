/** Snippets are pieces of the text; highlights stand where they say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/analysis/folding.ts';
import { clauseUrl } from '../../src/search/clause-url.ts';
import { MAX_SNIPPET_LENGTH, snippetOf } from '../../src/search/highlights.ts';
import { seedDocument } from '../indexing/sample-library.ts';

const weight = (term: string) => term.length;

describe('snippetOf', () => {
  const long = `${'发展特色产业，'.repeat(30)}加快燃气管道更新改造。${'完善治理体系，'.repeat(30)}`;

  it('shows the stretch where the question matches', () => {
    const { text, highlights } = snippetOf(long, '燃氣管道怎么更新', ['燃气管道', '更新'], weight);
    expect(text).toContain('加快燃气管道更新改造。');
    expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual(['燃气管道更新']);
  });

  it('shows the beginning where nothing matches', () => {
    const { text, highlights } = snippetOf(long, 'hello', [], weight);
    expect(long.startsWith(text)).toBe(true);
    expect(highlights).toEqual([]);
  });

  it('marks single characters only where no pair matches', () => {
    expect(snippetOf('保障水和气', '气怎么办', [], weight).highlights).toEqual([[4, 5]]);
    expect(snippetOf('燃气和气', '燃气', [], weight).highlights).toEqual([[0, 2]]);
  });

  it('maps back what folding changes', () => {
    const { text, highlights } = snippetOf('建設\u200bＣＩＭ㎡平臺', 'cim平台', [], weight);
    expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual([
      'ＣＩＭ㎡平臺'.slice(0, 3),
      '平臺',
    ]);
  });

  it('is a piece of the text of at most its length, with highlights that hold what was asked', () => {
    const chunks = seedDocument().chunks.map((chunk) => chunk.text);
    const texts = fc.oneof(fc.constantFrom(...chunks), fc.string({ unit: 'binary', maxLength: 400 }));
    const questions = fc.oneof(
      fc.constantFrom('户籍制度改革的责任单位', '燃气管道', '5G', '城市'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(
      fc.property(texts, questions, (text, question) => {
        const snippet = snippetOf(text, question, ['城市'], weight);
        expect(text).toContain(snippet.text);
        expect(snippet.text.length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH);
        if (text.isWellFormed()) expect(snippet.text.isWellFormed()).toBe(true);
        let before = -1;
        for (const [start, end] of snippet.highlights) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(snippet.text.length);
          const marked = [...fold(snippet.text.slice(start, end)).text];
          const asked = `${fold(question).text}城市`;
          expect(marked.some((character) => asked.includes(character))).toBe(true);
          before = end;
        }
      }),
    );
  });
});

describe('clauseUrl', () => {
  it('leads to the page of a measure or the place of another clause', () => {
    expect(clauseUrl('a b', { id: 'm3', kind: 'measure', number: 3 })).toBe('/d/a%20b/m/3');
    expect(clauseUrl('a', { id: 's2', kind: 'section', number: 2 })).toBe('/d/a#s2');
  });
});

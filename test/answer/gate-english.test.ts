/** English sentences: each quotes the Chinese words that it rests on, and its figures and bodies are those of the clause. */
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../src/answer/gate/marked-sentence.ts';
import { createUnitCheck } from '../../src/answer/gate/named-units.ts';
import { verifySentence } from '../../src/answer/gate/verify-sentence.ts';
import { seedLibrary } from '../fixtures/seed.ts';

const library = await seedLibrary();
const clause = (id: string) => {
  const chunk = library.chunks.find((one) => one.id === id);
  if (!chunk) throw new Error(id);
  return chunk;
};
const gate = {
  library,
  language: 'en' as const,
  given: new Map([
    [1, clause('m4')],
    [2, clause('s1')],
  ]),
  units: createUnitCheck(library),
  echo: () => false,
};
const verdict = (text: string) => verifySentence(readMarked(text), gate);

describe('passes', () => {
  it.each([
    'Rural migrants with stable jobs come under “当地住房保障政策范围” [1].',
    'Support includes “发放租赁补贴” and the supply of rental housing [1].',
    'Measure 4 brings them into “当地住房保障政策范围” [1].',
    'The urbanisation rate of residents is to come near 70%, “常住人口城镇化率接近70%” [2].',
  ])('%s', (text) => expect(verdict(text).kind).toBe('passed'));
});

describe('drops', () => {
  it.each([
    ['no Chinese words', 'Rural migrants with stable jobs are covered [1].', 'quote'],
    ['a quote of another clause', 'They may use “居住登记网上办理” [1].', 'quote'],
    ['a quote changed', 'Support includes “发放租赁补助” [1].', 'quote'],
    ['a figure', 'They get 500 yuan, “发放租赁补贴” [1].', 'number'],
    ['a figure in words', 'They get five hundred yuan, “发放租赁补贴” [1].', 'number'],
    ['a figure altered', 'The rate is to come near 80%, “常住人口城镇化率接近70%” [2].', 'number'],
    ['another measure', 'Measure 5 provides “发放租赁补贴” [1].', 'reference'],
    ['another body', 'The Department of Education sees to “发放租赁补贴” [1].', 'unit'],
    ['Chinese talk', '农业转移人口可以获得“发放租赁补贴”[1]。', 'language'],
    ['an apology', 'Sorry, the text says “发放租赁补贴” [1].', 'talk'],
    ['an address', 'See www.example.com for “发放租赁补贴” [1].', 'form'],
  ])('%s', (_, text, reason) => expect(verdict(text)).toEqual({ kind: 'dropped', reason }));
});

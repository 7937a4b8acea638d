/** The seed plan in English: every part and clause named, terms that stand in the plan, enough ways to ask. */
import { describe, expect, it } from 'vitest';
import { seedLibrary } from '../fixtures/seed.ts';

const { document, canonical, english } = await seedLibrary();
const unquoted = canonical.replace(/[“”]/g, '');
const questions = Object.entries(english?.questions ?? {});

describe('English beside the seed plan', () => {
  it('names every part and measure', () => {
    expect(Object.keys(english?.sections ?? {})).toEqual(document.sections.map(({ id }) => id));
    expect(Object.keys(english?.measures ?? {})).toEqual(document.measures.map(({ id }) => id));
  });

  it('has terms that stand in the plan', () => {
    const terms = Object.keys(english?.terms ?? {});
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.filter((term) => !unquoted.includes(term.replace(/[“”]/g, '')))).toEqual([]);
  });

  it('asks for every clause, for measures in at least eight ways', () => {
    expect(questions.map(([id]) => id).toSorted()).toEqual(
      ['head', ...document.sections.map(({ id }) => id), ...document.measures.map(({ id }) => id)].toSorted(),
    );
    expect(questions.filter(([id, ways]) => id.startsWith('m') && ways.length < 8).map(([id]) => id)).toEqual(
      [],
    );
  });

  it('asks nothing twice, and in English only', () => {
    const all = questions.flatMap(([, ways]) => ways.map((way) => way.toLowerCase()));
    expect(all.filter((way, i) => all.indexOf(way) !== i)).toEqual([]);
    expect(all.filter((way) => /\p{Script=Han}/u.test(way))).toEqual([]);
  });
});

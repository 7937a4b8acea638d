/** The gate: a citation that differs from the source in anything is found. */
import { describe, expect, it } from 'vitest';
import { draftCitation, isVerified } from '../../src/answer/citation.ts';
import { AnswerDraft, UnverifiedCitation } from '../../src/answer/draft.ts';
import { unverifiedCitations } from '../../src/answer/verify.ts';
import type { Citation } from '../../src/schema/answer.ts';
import { planAssistant, planLibrary } from '../fixtures/plan.ts';

const library = planLibrary();
const chunkOf = (id: string) => {
  const chunk = library.chunks.find((c) => c.id === id);
  if (!chunk) throw new Error(id);
  return chunk;
};
const citation = (id: string): Citation => {
  const chunk = chunkOf(id);
  return {
    marker: 1,
    verified: true,
    ...draftCitation(library, chunk, [chunk.span[0] + 2, chunk.span[0] + 12]),
  };
};

describe('the citation gate', () => {
  it('passes every clause cited whole', () => {
    for (const chunk of library.chunks)
      expect(isVerified(draftCitation(library, chunk, chunk.span), library)).toBe(true);
  });

  const mutations: [string, (c: Citation) => Partial<Citation>][] = [
    ['one character of the quote', (c) => ({ quote: `${c.quote.slice(0, -1)}某` })],
    ['a quote cut short', (c) => ({ quote: c.quote.slice(1) })],
    ['an empty quote', (c) => ({ quote: '', end: c.start })],
    ['a shifted offset', (c) => ({ start: c.start + 1, end: c.end + 1 })],
    ['another clause', (c) => ({ clause: { ...c.clause, id: 'm2' } })],
    ['an unknown clause', (c) => ({ clause: { ...c.clause, id: 'm99' } })],
    ['another measure number', () => ({ measure: 3 })],
    ['a unit too many', (c) => ({ units: [...c.units, '省水利厅'] })],
    ['a unit exchanged', (c) => ({ units: c.units.map(() => '省水利厅') })],
    ['another document', (c) => ({ document: { ...c.document, id: 'other' } })],
    ['another version', (c) => ({ document: { ...c.document, version: '000000000000' } })],
  ];
  it.each(mutations)('finds %s', (_, mutate) => {
    const good = citation('m1');
    expect(unverifiedCitations([good], library)).toEqual([]);
    const bad = { ...good, ...mutate(good) };
    expect(unverifiedCitations([good, bad], library)).toEqual([bad]);
  });

  it('refuses to compose a citation outside its clause', () => {
    const draft = new AnswerDraft(library);
    expect(() => draft.cite(chunkOf('m1'), chunkOf('m2').span)).toThrow(UnverifiedCitation);
  });

  it('shows nothing of an answer whose citation does not verify', async () => {
    const broken = planLibrary();
    const measure = broken.document.measures[1];
    if (measure) measure.span = [0, 12];
    const assistant = await planAssistant([broken]);
    const answer = await assistant.ask({ question: '第二条的原文是什么' });
    expect(answer.degraded).toBe('unverified');
    expect(answer.status).toBe('refused');
    expect(answer.citations).toEqual([]);
  });
});

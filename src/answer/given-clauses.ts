/** The clauses that a model is given: those of the extractive answer, those worth a look, then the nearest. */
import type { Question } from '../question/question.ts';
import type { Answer } from '../schema/answer.ts';
import type { Chunk } from '../schema/document.ts';
import type { EvidenceSource } from './evidence-source.ts';

const MAX_CLAUSES = 6;
/** UTF-16 units of all clauses together; the first is given in any case. */
const MAX_LENGTH = 6000;
const TOP_HITS = 3;

/** Numbered from 1, best first. */
export async function givenClauses(
  question: Question,
  { citations, related }: Pick<Answer, 'citations' | 'related'>,
  source: EvidenceSource,
): Promise<Map<number, Chunk>> {
  const { chunks } = source.library;
  const named = [...citations, ...related].map(({ clause }) => chunks.find(({ id }) => id === clause.id));
  const ranked = question.topic === '' ? [] : await source.rank(question.topic, TOP_HITS);
  const all = [...new Set([...named, ...ranked.map(({ chunk }) => chunk)])].filter(
    (chunk) => chunk !== undefined,
  );
  const given = new Map<number, Chunk>();
  let length = 0;
  for (const chunk of all) {
    length += chunk.text.length;
    if (given.size > 0 && (length > MAX_LENGTH || given.size >= MAX_CLAUSES)) break;
    given.set(given.size + 1, chunk);
  }
  return given;
}

/** Every number in the answer's text stands in a cited clause, or counts what is listed. */
import type { Answer } from '../../src/schema/answer.ts';
import { textOf } from '../published.ts';
import { judged, type Scorer, type ScoringContext } from './scorer.ts';

const numberPattern = /\d+(?:\.\d+)?%?/gu;
const counted = /^\s*(?:条|项|个|家|处|部分|次|章|(?:responsible )?(?:measure|unit|part|action)s?\b)/u;
/** What is a number only in form: citation markers, `第15条`, `Measure 15`, the numbers of list rows. */
const labels =
  /\[\d+\]|\b(?:Measure|Part) \d+|第\s*\d+\s*(?:条|项|个|款|章|部分)|^[ \t]*\d+\s*[.、)](?!\d)/gmu;

const numbersIn = (text: string): string[] => text.normalize('NFKC').match(numberPattern) ?? [];

/** Numbers of the clauses cited (when refused, of those shown and of the question) and of the documents' names. */
function statedNumbers(question: string, answer: Answer, { documents }: ScoringContext): Set<string> {
  const shown = [...answer.citations, ...(answer.refusal?.nearest ?? [])];
  const texts = shown.flatMap((citation) => {
    const document = documents.get(citation.document.id);
    const span = document?.clauses.get(citation.clause.id);
    const clause = document && span ? (textOf(document, span) ?? '') : '';
    return [citation.quote, clause, citation.document.title, citation.document.number ?? ''];
  });
  if (answer.status === 'refused') texts.push(question);
  return new Set(texts.flatMap(numbersIn));
}

/** Numbers of things that the answer lists, and those that follow from a document's structure. */
function isCount(value: number, answer: Answer, { documents }: ScoringContext): boolean {
  const listed = [answer.completeness?.total ?? 0, answer.citations.length, answer.units.length];
  if (value <= Math.max(...listed)) return true;
  return [...documents.values()].some((document) => document.counts.has(value));
}

export const numbers: Scorer = (evalCase, answer, context) => {
  const text = answer.text.normalize('NFKC').replace(labels, ' ');
  const stated = statedNumbers(evalCase.question, answer, context);
  const found = [...text.matchAll(numberPattern)];
  const unfounded = found.filter((match) => {
    if (stated.has(match[0])) return false;
    const after = text.slice(match.index + match[0].length);
    return !(counted.test(after) && isCount(Number(match[0]), answer, context));
  });
  const problems = [...new Set(unfounded.map((match) => `数字“${match[0]}”无出处`))];
  return judged(
    problems,
    1 - unfounded.length / Math.max(found.length, 1),
    `数字 ${found.length} 处，均有出处`,
  );
};

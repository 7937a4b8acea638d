/** An English question with its entities found, and the Chinese phrases that its renderings share. */
import { askFact, readEnglishFact } from './asked-fact.ts';
import * as shape from './shape.ts';

/** Entities by their Chinese names; `masked` holds one placeholder for each. */
export type EnglishQuestion = {
  masked: string;
  units: readonly string[];
  clauses: readonly string[];
  sections: readonly string[];
  /** The matter, in Chinese terms. */
  terms: readonly string[];
  /** What stood in quotation marks, in Chinese. */
  quoted: readonly string[];
  /** The words and the matter of each sentence, where there are several. */
  sentences: readonly { words: string; terms: readonly string[] }[];
};

export const and = (names: readonly string[]) => names.join('和');
/** A subject of several terms; neighbours stay apart so that no word arises across them. */
export const subjectOf = (terms: readonly string[]) => terms.join(' ');

export type Renderer = (question: EnglishQuestion) => string | undefined;

export const inSections = (sections: readonly string[]) =>
  sections.length > 0 ? `${and(sections)}中，` : '';

/** 提到“居住证”, 提到城市更新和专项债券. */
export function mentionOf({ terms, quoted }: EnglishQuestion): string {
  const asked = quoted.length > 0 ? quoted : terms;
  return asked.length === 1 || asked.some((term) => /[和与及或、又]/.test(term))
    ? `提到“${asked[0]}”`
    : `提到${asked.join('和')}`;
}

export const factOf = ({ masked }: EnglishQuestion) => {
  const fact = readEnglishFact(masked);
  return fact === 'quantity' &&
    (shape.countsUnits(masked) || shape.countsClauses(masked) || shape.countsSections(masked))
    ? undefined
    : fact;
};

/** 由哪些单位负责, with the plain fact that is asked beside it. */
export function whoOf(subject: string, question: EnglishQuestion): string {
  const fact = factOf(question);
  const led = shape.asksLead(question.masked) ? '由哪个单位牵头负责' : '由哪些单位负责';
  const beside =
    fact && fact !== 'person' ? `，${askFact(fact, '', question.masked).replace(/^的/, '')}` : '';
  return `${subject}${led}${beside}？`;
}

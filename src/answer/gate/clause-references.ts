/** Numbers of clauses and parts that a sentence names (第十五条, （十五）, 第三部分, Measure 15). */
import { HAN_NUMERAL_CHARACTERS, parseNumeral } from '../../policy/numerals.ts';

export type ClauseReference = { kind: 'measure' | 'section' | 'label'; number: number; text: string };

const NUMERAL = `[${HAN_NUMERAL_CHARACTERS}\\d]{1,6}`;
const REFERENCE = new RegExp(
  [
    `第\\s?(?<measure>${NUMERAL})\\s?(?:条|项|款|点)(?:举措|措施|任务)?`,
    `第\\s?(?<section>${NUMERAL})\\s?(?:部分|章|节|大项)`,
    `(?:[（(]\\s?|第\\s?)(?<label>${NUMERAL})\\s?[）)]`,
    '\\b(?:measure|clause|article|item)s?\\s+(?<english>\\d{1,3})',
    '\\b(?:part|section|chapter)s?\\s+(?<part>\\d{1,3})',
    '\\bm(?<id>\\d{1,3})\\b',
  ].join('|'),
  'gi',
);

/** `rest`: the text with the references made blanks, so that their numbers are not read again. */
export function clauseReferences(text: string): { references: ClauseReference[]; rest: string } {
  const references: ClauseReference[] = [];
  const rest = text.replace(REFERENCE, (whole, ...args) => {
    const groups = args.at(-1) as Record<string, string | undefined>;
    const kind = groups.label ? 'label' : (groups.section ?? groups.part) ? 'section' : 'measure';
    const numeral = Object.values(groups).find((group) => group !== undefined) ?? '';
    references.push({ kind, number: parseNumeral(numeral) ?? Number.NaN, text: whole });
    return ' ';
  });
  return { references, rest };
}

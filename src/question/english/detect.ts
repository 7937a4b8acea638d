/** Which language a question is asked in: English, or Chinese with English words in it; pinyin is neither. */
import { ASKING, EVERYDAY, FACT_WORDS, FRAME, GRAMMAR } from './frame-words-table.ts';
import { createGlossary } from './glossary.ts';
import { looksLikePinyin } from './pinyin.ts';
import { plainEnglish, stem } from './words.ts';

/** Words that begin or stand alone in English talk. */
const TALK =
  'hello hi hey thanks thank bye goodbye ignore disregard forget prompt system instructions weather joke poem translate recipe movie football president capital stock python code';

let known: ReadonlySet<string> | undefined;
let terms: ReturnType<typeof createGlossary> | undefined;

/** English by the tables: grammar, asking, or a term of the domain. */
function isKnown(word: string): boolean {
  known ??= new Set([GRAMMAR, ASKING, FRAME, FACT_WORDS, EVERYDAY, TALK].join(' ').split(' ').map(stem));
  terms ??= createGlossary([]);
  return known.has(stem(word)) || terms.termAt([stem(word)], 0) !== undefined;
}

/** Letters that are names or formulas in Chinese questions too: CIM, 5G, m15. */
const isSymbol = (word: string, written: string) =>
  /[0-9]/.test(word) || word.length < 2 || (word.length <= 5 && written.includes(word.toUpperCase()));

/**
 * English words of the tables speak for it, and words that only pinyin makes speak against it. Words that are both
 * (men, can, more) count where nothing else speaks for pinyin. Chinese characters more than half as many as the
 * English words make a question Chinese.
 */
export function isEnglish(text: string): boolean {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const words = plainEnglish(text).match(/[a-z][a-z0-9]*/g) ?? [];
  let english = 0;
  let either = 0;
  let pinyin = 0;
  let grammar = 0;
  for (const word of words) {
    if (isSymbol(word, text)) continue;
    const spelt = looksLikePinyin(word);
    if (isKnown(word)) {
      if (spelt) either++;
      else english++;
      if (GRAMMAR_WORDS.has(word)) grammar++;
    } else if (spelt) pinyin++;
  }
  if (han > 0) return grammar >= 2 && english + either >= 2 && han <= 4 * words.length;
  return english > 0 ? english + either / 2 > pinyin / 2 : either > 0 && pinyin === 0;
}

const GRAMMAR_WORDS = new Set(GRAMMAR.split(' '));

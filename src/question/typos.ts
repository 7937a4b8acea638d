/** Slips of typing set right by the words of the library: 省交通听 → 省交通厅, 都市都圈 → 都市圈. */
import { isHan } from '../text/characters.ts';
import { isInWord } from './common-words.ts';
import type { Language } from './language.ts';
import {
  type Candidate,
  type CandidateFinder,
  createCandidateFinder,
  type TypoKind,
} from './typo-candidates.ts';

/** Nats by which the text must become likelier, by what is done to it. */
const NEEDED: Record<TypoKind, number> = JSON.parse(
  process.env.NEED ?? '{"sound":7,"near":8,"other":13,"swap":9,"double":7,"extra":13,"lost":12}',
);
/** Known characters in a row that the change must stand in. */
const STRETCH: Record<TypoKind, number> = {
  sound: 3,
  near: 3,
  other: 4,
  swap: 4,
  double: 3,
  extra: 4,
  lost: 4,
};
/** Nats more where the character changed fits its other neighbour. */
const FITTING = Number(process.env.FIT ?? 4);
const MOST_SLIPS = 6;
/** Characters of the longest question looked at. */
const LONGEST = 400;
const NUMERALS = /[一二三四五六七八九十百两]/;
/** Characters of grammar stand beside any other. */
const FUNCTION_CHARACTERS = new Set(
  '或的地得是事那哪个各第了在再有又和与及由谁什么怎样多少几条吗呢吧啊我你他她它们这之也都就还不没要能会把被给让从到对为以跟该可但',
);
/** Characters of words, not of grammar, in the stretch. */
const FEWEST_WORDS = 4;
const LONGEST_STRETCH = 6;
/** Nats more where one of them is changed. */
const GRAMMAR = Number(process.env.GR ?? 4);

export type TypoCorrector = (text: string, isFixed?: (start: number, end: number) => boolean) => string;

/**
 * A pair of characters that neither the library nor state documents have marks a place; the change there that makes
 * the text likeliest is made if the text gains enough by it and then has words of the library there. Repeated while
 * it helps. `isFixed`: stretches that stay as they are.
 */
export function createTypoCorrector(language: () => Language): TypoCorrector {
  let made: { language: Language; find: CandidateFinder } | undefined;
  return (question, isFixed = () => false) => {
    if (question.length > LONGEST) return question;
    if (!made) {
      const words = language();
      made = { language: words, find: createCandidateFinder(words) };
    }
    let text = question;
    for (let slips = 0; slips < MOST_SLIPS; slips++) {
      const change = bestChange(text, made.language, made.find, isFixed);
      if (!change) break;
      text = text.slice(0, change.start) + change.after + text.slice(change.end);
    }
    return text;
  };
}

function bestChange(
  text: string,
  language: Language,
  find: CandidateFinder,
  isFixed: (start: number, end: number) => boolean,
): Candidate | undefined {
  let best: { change: Candidate; lead: number } | undefined;
  for (let at = 0; at + 1 < text.length; at++) {
    if (fits(text, at, language) || isFixed(at, at + 2)) continue;
    for (const change of find(text, at)) {
      const lead = gain(text, change, language) - needed(text, change, language);
      if (lead <= (best?.lead ?? 0) || !isKnown(text, change, language)) continue;
      best = { change, lead };
    }
  }
  return best?.change;
}

/** The pair at `at` is none that a slip would make. */
export function fits(text: string, at: number, language: Language): boolean {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return !isHan(a) || !isHan(b) || language.pair(a, b) > 0 || language.isCommon(a, b) || isInWord(a, b);
}

const hasGrammar = (text: string) => [...text].some((one) => FUNCTION_CHARACTERS.has(one));

export function needed(
  text: string,
  { start, end, kind, slur, after }: Candidate,
  language: Language,
): number {
  const heard = kind === 'sound' || kind === 'near';
  const typed = text.slice(start, end);
  if (!heard && (hasGrammar(typed + after) || NUMERALS.test(typed + after))) return Number.POSITIVE_INFINITY;
  let nats = NEEDED[kind] + slur;
  if (hasGrammar(typed + after)) nats += GRAMMAR;
  if (end - start === 1 && (fitsBeside(text, start - 1, language) || fitsBeside(text, start, language)))
    nats += heard || kind === 'double' ? FITTING : Number.POSITIVE_INFINITY;
  return nats;
}

/** There is a pair at `at`, and it fits. */
export function fitsBeside(text: string, at: number, language: Language): boolean {
  return isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1)) && fits(text, at, language);
}

/** Nats by which the text is likelier with the change. */
export function gain(text: string, { start, end, after }: Candidate, language: Language): number {
  const from = Math.max(0, start - 2);
  const beyond = text.slice(end, end + 2);
  const lead = text.slice(from, start);
  return cost(lead, text.slice(start, end) + beyond, language) - cost(lead, after + beyond, language);
}

function cost(lead: string, rest: string, language: Language): number {
  let a = wordUnit(lead.charCodeAt(lead.length - 2));
  let b = wordUnit(lead.charCodeAt(lead.length - 1));
  if (b === 0) a = 0;
  let sum = 0;
  for (let i = 0; i < rest.length; i++) {
    const unit = wordUnit(rest.charCodeAt(i));
    if (unit !== 0 || b !== 0) sum += language.cost(a, b, unit);
    a = unit === 0 ? 0 : b;
    b = unit;
  }
  return rest.length < 2 && b !== 0 ? sum + language.cost(a, b, 0) : sum;
}

const wordUnit = (unit: number) => (isHan(unit) || (unit >= 0x30 && unit <= 0x39) ? unit : 0);

/**
 * With the change, the library has every three characters in a row around it, for as long as the kind asks for. What
 * is not merely misheard stands inside words of the library and not at their edge.
 */
export function isKnown(text: string, { start, end, after, kind }: Candidate, language: Language): boolean {
  const changed = text.slice(0, start) + after + text.slice(end);
  const unit = (i: number) => changed.charCodeAt(i);
  const known = (i: number) => i >= 0 && language.triple(unit(i), unit(i + 1), unit(i + 2)) > 0;
  const beyond = start + after.length;
  // A triple that holds a changed character, or both neighbours of a lost one.
  const [first, last] = after === '' ? [start - 1, start] : [start, beyond - 1];
  const seed = [first - 2, first - 1, first].find((i) => i + 2 >= (after === '' ? last : first) && known(i));
  if (seed === undefined) return false;
  let [from, to] = [seed, seed + 3];
  while (from > first - LONGEST_STRETCH && known(from - 1)) from--;
  while (to < last + LONGEST_STRETCH && known(to - 2)) to++;
  if (to <= last || to - from < STRETCH[kind]) return false;
  const words = [...changed.slice(from, to)].filter((one) => !FUNCTION_CHARACTERS.has(one)).length;
  if (kind === 'sound' || kind === 'near') return hasGrammar(after) || words >= 3 || to - from > 3;
  return words >= FEWEST_WORDS && from < start && to > beyond;
}

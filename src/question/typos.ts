/** Slips of typing set right by the words of the library: 省交通听 → 省交通厅, 都市都圈 → 都市圈. */
import { isHan } from '../text/characters.ts';
import { correctClauseSlips } from './clause-slips.ts';
import { isInWord } from './common-words.ts';
import type { Language } from './language.ts';
import {
  type Candidate,
  type CandidateFinder,
  createCandidateFinder,
  type TypoKind,
} from './typo-candidates.ts';
import type { Wording } from './wording.ts';

/**
 * By what is done to the text: nats by which it must become likelier, and the known characters in a row that the
 * change must then stand in.
 */
const DEMANDS: Record<TypoKind, { nats: number; stretch: number }> = {
  sound: { nats: 8, stretch: 3 },
  sounds: { nats: 13, stretch: 4 },
  near: { nats: 9, stretch: 3 },
  other: { nats: 14, stretch: 5 },
  swap: { nats: 9, stretch: 3 },
  double: { nats: 7, stretch: 3 },
  lost: { nats: 12, stretch: 5 },
};
/** Nats less for each further character that agrees, and the fewest. */
const SURER = 1.5;
const LEAST = 5;
/** Characters of a document that tell a term, and such a term misheard: 断头路. */
const TERM = 4;
const HEARD_TERM = 3;
/** Nats more where only questions and the words of asking have what the change makes. */
const UNOFFICIAL: Record<TypoKind, number> = {
  sound: 4,
  sounds: 4,
  near: 4,
  swap: 0,
  double: 0,
  other: Number.POSITIVE_INFINITY,
  lost: Number.POSITIVE_INFINITY,
};
/** Nats more where the character changed fits its other neighbour. */
const FITTING = 3;
const MOST_SLIPS = 6;
/** Characters of the longest question looked at. */
const LONGEST = 400;
const NUMERALS = /[一二三四五六七八九十百两]/;
/** Characters of grammar stand beside any other. */
const FUNCTION_CHARACTERS = new Set(
  '或的地得是事那哪个各第了在再有又和与及由谁什么怎样多少几条吗呢吧啊我你他她它们这之也都就还不没要能会把被给让从到对为以跟该可但',
);
/** Characters of words, not of grammar, in the stretch. */
const FEWEST_WORDS = 3;
const LONGEST_STRETCH = 6;
/** Characters by which a stretch counts as shorter where the change is at its edge, amid other text. */
const CUT = 2;
/** Nats more where one of them is changed. */
const GRAMMAR = 3;

export type TypoCorrector = (text: string, isFixed?: (start: number, end: number) => boolean) => string;

/**
 * A pair of characters that neither the library nor state documents have marks a place; the change there that makes
 * the text likeliest is made if the text gains enough by it and then has words of the library there. Repeated while
 * it helps. `isFixed`: stretches that stay as they are.
 */
export function createTypoCorrector(open: () => Wording): TypoCorrector {
  let made: { wording: Wording; find: CandidateFinder } | undefined;
  return (question, isFixed = () => false) => {
    if (question.length > LONGEST) return question;
    if (!made) {
      const wording = open();
      made = { wording, find: createCandidateFinder(wording.language) };
    }
    let text = correctClauseSlips(question);
    for (let slips = 0; slips < MOST_SLIPS; slips++) {
      const change = bestChange(text, made.wording, made.find, isFixed);
      if (!change) break;
      text = text.slice(0, change.start) + change.after + text.slice(change.end);
    }
    return askWhich(text);
  };
}

function bestChange(
  text: string,
  { language, isOfficial, isAsking }: Wording,
  find: CandidateFinder,
  isFixed: (start: number, end: number) => boolean,
): Candidate | undefined {
  let best: { change: Candidate; lead: number } | undefined;
  for (let at = 0; at + 1 < text.length; at++) {
    if ((fits(text, at, language) && !endsOddly(text, at, language)) || isFixed(at, at + 2)) continue;
    const twice = text.charAt(at) === text.charAt(at + 1);
    const asTyped = new Map<string, number>();
    for (const change of find(text, at)) {
      if (twice && change.kind !== 'double') continue;
      const nats = needed(text, change, language);
      const gained = nats === Number.POSITIVE_INFINITY ? 0 : gain(text, change, language, asTyped);
      if (gained < LEAST) continue;
      const agreeing = stretch(text, change, language);
      const surer = hasGrammar(change.after) ? 0 : SURER * (agreeing - DEMANDS[change.kind].stretch);
      let lead = gained - Math.max(LEAST, nats - surer);
      if (agreeing === 0 || lead <= (best?.lead ?? 0)) continue;
      const place = around(text, change);
      const heard = isHeard(change.kind);
      if (!isOfficial(...place, heard ? HEARD_TERM : TERM) && !(heard && isAsking(...place)))
        lead -= UNOFFICIAL[change.kind];
      if (lead <= (best?.lead ?? 0)) continue;
      best = { change, lead };
    }
  }
  return best?.change;
}

/** The text changed, and where the change stands; of a character lost, its neighbours too. */
function around(text: string, { start, end, after, kind }: Candidate): [string, number, number] {
  const changed = text.slice(0, start) + after + text.slice(end);
  const side = kind === 'double' ? 1 : 0;
  return [changed, start - side, start + after.length + side];
}

/** The pair at `at` is none that a slip would make. */
function fits(text: string, at: number, language: Language): boolean {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (!isHan(a) || !isHan(b) || language.pair(a, b) > 0) return true;
  // 谢谢 and 占道道 look the same; what follows tells them apart.
  return a !== b && (isInWord(a, b) || language.isCommon(a, b));
}

/** 省发展改委: every pair is known, but not what ends in the name of a body. */
const BODIES = new Set('厅局委办部');
/** Nats less where a character is lost before that end: 省财厅. */
const BODY = 2;
function endsOddly(text: string, at: number, language: Language): boolean {
  if (!BODIES.has(text.charAt(at + 2)) && !BODIES.has(text.charAt(at + 1))) return false;
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return isHan(a) && isHan(b) && isHan(c) && language.triple(a, b, c) === 0;
}

const isHeard = (kind: TypoKind) => kind === 'sound' || kind === 'sounds' || kind === 'near';
const hasGrammar = (text: string) => [...text].some((one) => FUNCTION_CHARACTERS.has(one));

function needed(text: string, { start, end, kind, slur, after }: Candidate, language: Language): number {
  const typed = text.slice(start, end);
  if (kind === 'swap')
    return (
      DEMANDS.swap.nats +
      (NUMERALS.test(typed[0] ?? '') && NUMERALS.test(typed[1] ?? '') ? Number.POSITIVE_INFINITY : 0)
    );
  const heard = isHeard(kind);
  if (!heard && NUMERALS.test(typed + after)) return Number.POSITIVE_INFINITY;
  let nats = DEMANDS[kind].nats + slur;
  if (hasGrammar(typed + after)) nats += heard || kind === 'lost' ? GRAMMAR : Number.POSITIVE_INFINITY;
  if (heard && hasGrammar(typed) && !hasGrammar(after)) nats += GRAMMAR;
  if (kind === 'lost' && BODIES.has(text.charAt(end))) nats -= BODY;
  if (end - start === 1 && (fitsBeside(text, start - 1, language) || fitsBeside(text, start, language)))
    nats += heard || kind === 'double' ? FITTING : Number.POSITIVE_INFINITY;
  return nats;
}

/** Asks by 那 alone: 归那个厅管. 说说那条 points at something. */
const ASKS_BY_THAT =
  /(归|由|是|有|管|负责|牵头|承担|参与|在|到|属于|包括|涉及|分为|让|找|去|从|建)那(?=[些个几家条里儿位项年天种类级])/g;
const ASKS = /[谁哪吗么啥何呢多几否怎]|是不是|有没|[没不呗吧][。？?!！]*$/;

/** 那 in place of 哪, in a question that asks by no other word. */
function askWhich(text: string): string {
  return ASKS.test(text.replaceAll('那几', '')) ? text : text.replace(ASKS_BY_THAT, '$1哪');
}

/** There is a pair at `at`, and it fits. */
function fitsBeside(text: string, at: number, language: Language): boolean {
  return isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1)) && fits(text, at, language);
}

/** Nats by which the text is likelier with the change. `asTyped`: what stretches cost as they are. */
function gain(
  text: string,
  { start, end, after }: Candidate,
  language: Language,
  asTyped: Map<string, number>,
): number {
  const from = Math.max(0, start - 2);
  const beyond = text.slice(end, end + 2);
  const lead = text.slice(from, start);
  const place = `${start} ${end}`;
  const typed = asTyped.get(place) ?? cost(lead, text.slice(start, end) + beyond, language);
  asTyped.set(place, typed);
  return typed - cost(lead, after + beyond, language);
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
 * How many characters in a row around the change, with it, the library has, every three of them; 0 where they are
 * fewer than the kind asks for. What is not merely misheard stands inside words of the library, not at their edge.
 */
function stretch(text: string, { start, end, after, kind }: Candidate, language: Language): number {
  const changed = text.slice(0, start) + after + text.slice(end);
  const unit = (i: number) => changed.charCodeAt(i);
  const known = (i: number) => i >= 0 && language.triple(unit(i), unit(i + 1), unit(i + 2)) > 0;
  const beyond = start + after.length;
  // A triple that holds a changed character, or both neighbours of a lost one.
  const [first, last] = after === '' ? [start - 1, start] : [start, beyond - 1];
  const seed = [first - 2, first - 1, first].find((i) => i + 2 >= (after === '' ? last : first) && known(i));
  if (seed === undefined) return 0;
  let [from, to] = [seed, seed + 3];
  while (from > first - LONGEST_STRETCH && known(from - 1)) from--;
  while (to < last + LONGEST_STRETCH && known(to - 2)) to++;
  const length = to - from;
  if (to <= last || length < DEMANDS[kind].stretch) return 0;
  const words = [...changed.slice(from, to)].filter((one) => !FUNCTION_CHARACTERS.has(one)).length;
  const sure = isHeard(kind)
    ? hasGrammar(after) || words >= FEWEST_WORDS || length > 3
    : kind === 'swap' || kind === 'double'
      ? words >= FEWEST_WORDS || length > 3
      : words >= FEWEST_WORDS && from < start && to > beyond;
  if (!sure) return 0;
  // 负责单 may be the beginning of 负责单位: what ends at the change agrees less.
  const cut = (to === beyond && isHan(unit(to))) || (from === start && isHan(unit(from - 1)));
  return cut ? DEMANDS[kind].stretch - CUT : length;
}

/** What may have been meant where two characters of a question stand side by side as they do nowhere else. */
import { isHan } from '../text/characters.ts';
import { syllablesOf } from '../text/homophones.ts';
import type { Language } from './language.ts';
import { readingsOf } from './pinyin/syllables.ts';

export type TypoKind = 'sound' | 'sounds' | 'near' | 'other' | 'swap' | 'double' | 'lost';
/** `after` in place of `[start, end)`. `slur`: nats that the confusion of the two sounds costs. */
export type Candidate = { start: number; end: number; after: string; kind: TypoKind; slur: number };

/** Candidates for the pair at `at` and `at + 1`. */
export type CandidateFinder = (text: string, at: number) => Candidate[];

/** Nats of a reading that the character typed seldom has. */
const RARER = 3;

export function createCandidateFinder(language: Language): CandidateFinder {
  const bySyllable = new Map<string, number[]>();
  for (const unit of language.units) {
    for (const syllable of syllablesOf(String.fromCharCode(unit))) {
      const units = bySyllable.get(syllable);
      if (units) units.push(unit);
      else bySyllable.set(syllable, [unit]);
    }
  }

  /** Characters that stand between the two neighbours in the library. */
  const between = (left: number, right: number) =>
    language.following(left).filter((unit) => isHan(unit) && language.pair(unit, right) > 0);

  const soundsOf = new Map<string, ReadonlyMap<number, number>>();
  /** Characters of the library that sound like `typed` or nearly so, and what the confusion costs. */
  const heardAs = (typed: string): ReadonlyMap<number, number> => {
    const met = soundsOf.get(typed);
    if (met) return met;
    const slurs = new Map<number, number>();
    for (const [order, said] of syllablesOf(typed).entries()) {
      for (const { syllable, penalty } of readingsOf(said)) {
        for (const unit of bySyllable.get(syllable) ?? []) {
          const slur = order === 0 ? penalty : penalty + RARER;
          slurs.set(unit, Math.min(slur, slurs.get(unit) ?? slur));
        }
      }
    }
    slurs.delete(typed.charCodeAt(0));
    soundsOf.set(typed, slurs);
    return slurs;
  };

  const exchanged = (text: string, place: number): Candidate[] => {
    const typed = text.charAt(place);
    const left = text.charCodeAt(place - 1) || 0;
    const right = text.charCodeAt(place + 1) || 0;
    const slurs = heardAs(typed);
    const span = { start: place, end: place + 1 };
    const heard: Candidate[] = [];
    for (const [unit, slur] of slurs) {
      if (language.pair(left, unit) === 0 && language.pair(unit, right) === 0) continue;
      heard.push({ ...span, after: String.fromCharCode(unit), kind: slur === 0 ? 'sound' : 'near', slur });
    }
    const others = between(left, right).filter((unit) => !slurs.has(unit));
    return [
      ...heard,
      ...others.map(
        (unit): Candidate => ({ ...span, after: String.fromCharCode(unit), kind: 'other', slur: 0 }),
      ),
    ];
  };

  const sameSound = (typed: string) =>
    [...heardAs(typed)].flatMap(([unit, slur]) => (slur === 0 ? [unit] : []));

  /** Two characters in a row misheard: 海棉成市. */
  const bothHeard = (text: string, place: number): Candidate[] => {
    const left = text.charCodeAt(place - 1) || 0;
    return sameSound(text.charAt(place))
      .filter((unit) => language.pair(left, unit) > 0)
      .flatMap((one) =>
        sameSound(text.charAt(place + 1))
          .filter((unit) => language.pair(one, unit) > 0)
          .map((other): Candidate => {
            const after = String.fromCharCode(one, other);
            return { start: place, end: place + 2, after, kind: 'sounds', slur: 0 };
          }),
      );
  };

  const swapped = (text: string, place: number): Candidate[] => {
    const [first, second] = [text.charAt(place), text.charAt(place + 1)];
    const both = isHan(first.charCodeAt(0)) && isHan(second.charCodeAt(0)) && first !== second;
    return both ? [{ start: place, end: place + 2, after: second + first, kind: 'swap', slur: 0 }] : [];
  };

  /** The character stands there twice, or again after the next: 都市都圈. */
  const doubled = (text: string, place: number): Candidate[] => {
    const typed = text.charAt(place);
    const again = [place - 2, place - 1, place + 1].some((other) => text.charAt(other) === typed);
    return again ? [{ start: place, end: place + 1, after: '', kind: 'double', slur: 0 }] : [];
  };

  return (text, at) => {
    const lost = between(text.charCodeAt(at), text.charCodeAt(at + 1));
    return [
      ...exchanged(text, at),
      ...exchanged(text, at + 1),
      ...bothHeard(text, at),
      ...[at - 1, at, at + 1].flatMap((place) => swapped(text, place)),
      ...[at, at + 1].flatMap((place) => doubled(text, place)),
      ...lost.map(
        (unit): Candidate => ({
          start: at + 1,
          end: at + 1,
          after: String.fromCharCode(unit),
          kind: 'lost',
          slur: 0,
        }),
      ),
    ];
  };
}

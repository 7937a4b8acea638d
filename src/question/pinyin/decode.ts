/** Typed syllables → the likeliest ideographs, by a search over all ways to cut and to read them. */
import { PINYIN_READINGS, USUAL_READINGS } from '../../text/pinyin-readings-table.ts';
import type { Language } from '../language.ts';
import { LONGEST_SYLLABLE, readingsOf, UMLAUT } from './syllables.ts';

/** A stretch of a question: letters to read, text that stands as it is, or one of several texts. */
export type Piece = { letters: string } | { text: string } | { choices: readonly string[] };
/** What a piece was read as, and the nats it took. */
export type Decoded = { text: string; cost: number };

/** Texts kept for each place. */
const BEAM = 24;
/** Nats of a reading that the ideograph seldom has. */
const RARER = 2.5;
/** Ideographs looked at for each way to type a syllable. */
const MOST_IDEOGRAPHS = 50;

type State = { cost: number; a: number; b: number; from: State | undefined; text: string };
type Candidate = { unit: number; penalty: number };

/** One reading of each piece, the likeliest together; undefined where letters are no syllables, however spelt. */
export type Decoder = (pieces: readonly Piece[], spelling: 'exact' | 'careless') => Decoded[] | undefined;

export function createDecoder(language: Language): Decoder {
  const known = new Map<string, Candidate[]>();

  /** Ideographs that `typed` may be read as, the commonest of them. */
  const candidates = (typed: string, exact: boolean): Candidate[] => {
    const key = exact ? typed : `~${typed}`;
    const met = known.get(key);
    if (met) return met;
    const penalties = new Map<number, number>();
    for (const { syllable, penalty } of readingsOf(typed)) {
      if (exact && penalty > UMLAUT) continue;
      const usual = USUAL_READINGS[syllable] ?? 0;
      for (const [place, ideograph] of [...(PINYIN_READINGS[syllable] ?? '')].entries()) {
        const unit = ideograph.charCodeAt(0);
        const cost = place < usual ? penalty : penalty + RARER;
        if (ideograph.length === 1) penalties.set(unit, Math.min(cost, penalties.get(unit) ?? cost));
      }
    }
    const ranked = [...penalties]
      .map(([unit, penalty]) => ({ unit, penalty, rank: penalty + language.single(unit) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
      .sort((x, y) => x.rank - y.rank || x.unit - y.unit)
      .slice(0, MOST_IDEOGRAPHS);
    known.set(key, ranked);
    return ranked;
  };

  const step = (from: State, unit: number, penalty: number): State => ({
    cost: from.cost + language.cost(from.a, from.b, unit) + penalty,
    a: from.b,
    b: unit,
    from,
    text: unit === 0 ? '' : String.fromCharCode(unit),
  });

  const readText = (states: readonly State[], text: string): State[] =>
    states.map((state) => {
      let at = state;
      for (const character of text) {
        const unit = WORD.test(character) ? character.charCodeAt(0) : 0;
        if (unit !== 0) at = step(at, unit, 0);
        else
          at =
            at.b === 0 ? { ...at, from: at, text: character } : { ...step(at, 0, 0), a: 0, text: character };
      }
      return at;
    });

  const readLetters = (states: readonly State[], letters: string, exact: boolean): State[] => {
    const places: State[][] = Array.from({ length: letters.length + 1 }, () => []);
    places[0] = [...states];
    for (let start = 0; start < letters.length; start++) {
      const here = kept(places[start] ?? []);
      if (here.length === 0) continue;
      for (let length = 1; length <= LONGEST_SYLLABLE && start + length <= letters.length; length++) {
        const there = places[start + length];
        for (const { unit, penalty } of candidates(letters.slice(start, start + length), exact)) {
          for (const state of here) there?.push(step(state, unit, penalty));
        }
      }
    }
    return kept(places[letters.length] ?? []);
  };

  return (pieces, spelling) => {
    let states: State[] = [{ cost: 0, a: 0, b: 0, from: undefined, text: '' }];
    const ends: State[][] = [];
    for (const piece of pieces) {
      if ('letters' in piece) states = readLetters(states, piece.letters, spelling === 'exact');
      else if ('text' in piece) states = kept(readText(states, piece.text));
      else states = kept(piece.choices.flatMap((text) => readText(states, text)));
      if (states.length === 0) return undefined;
      ends.push(states);
    }
    const best = kept(states.map((state) => ({ ...step(state, 0, 0), from: state, text: '' })))[0];
    return best?.from && unwind(best.from, ends);
  };
}

const WORD = /[\p{Script=Han}A-Za-z0-9]/u;

/** The cheapest states, one for each pair of last units. */
function kept(states: readonly State[]): State[] {
  const best = new Map<number, State>();
  for (const state of states) {
    const key = state.a * 0x10000 + state.b;
    const rival = best.get(key);
    if (rival === undefined || state.cost < rival.cost) best.set(key, state);
  }
  return [...best.values()].sort((x, y) => x.cost - y.cost || x.b - y.b || x.a - y.a).slice(0, BEAM);
}

/** Back from the last state; each piece ended in one of the states kept there. */
function unwind(last: State, ends: readonly State[][]): Decoded[] {
  const decoded: Decoded[] = [];
  let at: State | undefined = last;
  for (let piece = ends.length - 1; piece >= 0; piece--) {
    const before: ReadonlySet<State | undefined> = new Set(ends[piece - 1]);
    const end = at;
    let text = '';
    while (at?.from && !(piece > 0 && before.has(at))) {
      text = at.text + text;
      at = at.from;
    }
    decoded.unshift({ text, cost: (end?.cost ?? 0) - (at?.cost ?? 0) });
  }
  return decoded;
}

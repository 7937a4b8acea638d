/** The matter of an English question as Chinese terms, in its order: what is left without the words of asking. */
import { ASKING, EVERYDAY, FACT_WORDS, FRAME, GRAMMAR } from './frame-words-table.ts';
import type { Glossary } from './glossary.ts';
import type { PlaceNames } from './place-names.ts';
import { stem } from './words.ts';

const setOf = (...lists: string[]) => new Set(lists.flatMap((list) => list.split(' ')).map(stem));
const FRAMES = setOf(GRAMMAR, ASKING, FRAME, FACT_WORDS);
const LIGHT = setOf(EVERYDAY);

/** Words that carry no matter, by stem. */
export const isFrameWord = (word: string) =>
  FRAMES.has(stem(word)) || LIGHT.has(stem(word)) || /[a-z]{3}ly$/.test(word);

/** Words of grammar and of asking alone. */
export const isAskingWord = (word: string) => FRAMES.has(stem(word));

export type Lexicon = {
  glossary: Glossary;
  places: PlaceNames;
  /** The document's own text holds it, quotation marks aside. */
  stands: (chinese: string) => boolean;
};

/** Words that join a thing to what it is of: protection of buildings is 建筑保护. */
const JOINTS = new Set(['of', 'for', 'in', 'to', 'on']);
const JOINT = '\u0001';
const ARTICLE = /^(?:an?|the)$/;

type Tokens = { words: string[]; stems: string[] };

function tokensOf(text: string): Tokens {
  const words = (
    text.match(/\p{Script=Han}[\p{Script=Han}0-9“”、]*|[0-9]+(?:\.[0-9]+)?%?(?![a-z0-9])|[a-z0-9&+]+/gu) ?? []
  ).filter((word) => !ARTICLE.test(word));
  return { words, stems: words.map(stem) };
}

/** Chinese terms of `text` (plain English, perhaps with Chinese in it), without repeats; English that no table knows stays. */
export function contentOf(text: string, lexicon: Lexicon): string[] {
  const { words, stems } = tokensOf(text);
  const found: string[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? '';
    const term = lexicon.glossary.termAt(stems, i);
    const place = placeAt(words, i, lexicon.places);
    if (term && (term.words.length > 1 || !FRAMES.has(stems[i] ?? ''))) {
      found.push(...rendering(term.chinese, lexicon).split(' '));
      i += term.words.length;
    } else if (place) {
      found.push(place.name);
      i += place.words;
    } else {
      if (JOINTS.has(word)) found.push(JOINT);
      else if (/\p{Script=Han}/u.test(word) || !isFrameWord(word)) found.push(asWritten(word));
      i++;
    }
  }
  return [...new Set(joined(found, lexicon).filter((term) => term !== JOINT && term !== ''))];
}

/** The first rendering that the document uses, else the first. */
function rendering(chinese: readonly string[], { stands }: Lexicon): string {
  return chinese.find((one) => one.split(' ').every(stands)) ?? chinese[0] ?? '';
}

function placeAt(
  words: readonly string[],
  at: number,
  places: PlaceNames,
): { name: string; words: number } | undefined {
  for (const length of [3, 2, 1]) {
    const written = words.slice(at, at + length);
    if (written.length < length) continue;
    const name = places.get(written.join(' ')) ?? places.get(written.join(''));
    if (name === undefined || (length > 1 && written.some((word) => isFrameWord(word)))) continue;
    const next = words[at + length];
    const suffix = next === 'city' ? '市' : next === 'county' ? '县' : next === 'district' ? '区' : '';
    if (suffix === '' || /[县市区省]$/.test(name)) return { name, words: length + (suffix ? 1 : 0) };
    return { name: `${name}${suffix}`, words: length + 1 };
  }
  return undefined;
}

/** Years as documents write them; other words as they are. */
const asWritten = (word: string) => (/^20[0-9]{2}$/.test(word) ? `${word}年` : word);

/** Neighbours that the document writes as one word become one: 数字孪生 + 技术; of turns them round. */
function joined(found: readonly string[], { stands }: Lexicon): string[] {
  const terms: string[] = [];
  for (const term of found) {
    const last = terms.at(-1);
    const before = terms.at(-2);
    if (last === JOINT && before !== undefined && before !== JOINT && stands(term + before)) {
      terms.splice(-2, 2, term + before);
    } else if (
      last !== undefined &&
      last !== JOINT &&
      term !== JOINT &&
      !last.includes(term) &&
      stands(last + term)
    ) {
      terms.splice(-1, 1, last + term);
    } else terms.push(term);
  }
  return terms;
}

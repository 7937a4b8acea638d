/** Words in another script than the answer's: they must stand in the clause, and are no answer by themselves. */

const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length;

/** Latin words, and whatever looks like an address, as the clause must have them. */
const LATIN = /[\p{Script=Latin}][\p{Script=Latin}\d+.\-/:@_]*/gu;
/** Scripts that neither Chinese nor English answers are written in. */
const OTHER = /(?!\p{Script=Han}|\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

export function isChineseSentence(text: string): boolean {
  const han = count(text, /\p{Script=Han}/gu);
  return han > 0 && han >= count(text, /\p{Script=Latin}/gu) && !OTHER.test(text);
}

/** Chinese only in quotes: `rest` is the text without them. */
export function isEnglishSentence(rest: string): boolean {
  return count(rest, /\p{Script=Latin}+/gu) >= 2 && !/\p{Script=Han}/u.test(rest) && !OTHER.test(rest);
}

/** Latin words of a Chinese sentence that the clause does not have. */
export function strangeWords(text: string, source: string): string[] {
  const said = source.normalize('NFKC').toLowerCase();
  const words = (text.normalize('NFKC').toLowerCase().match(LATIN) ?? []).map((word) =>
    word.replace(/[.:\-/]+$/, ''),
  );
  return words.filter((word) => !said.includes(word));
}

/** Addresses and calls to act elsewhere. */
export const hasAddress = (text: string): boolean =>
  /https?:|www\.|\/\/|@|\.(?:com|cn|org|net|gov|io|top|xyz)\b|[<>{}|\\^]/i.test(text.normalize('NFKC'));

/** Slips of the input method set right: 省交通听 → 省交通厅, 保章房 → 保障房. */
import { soundAlike } from '../text/homophones.ts';

/** Lengths of the stretches compared, the longer first: the more characters agree, the surer the slip. */
const LENGTHS = [4, 3] as const;
/** Characters of asking and of grammar: right as they are, whatever they sound like. */
const FUNCTION_CHARACTERS = new Set(
  '或的地得是事那哪个各第了在再有又和与及由谁什么怎样多少几条吗呢吧啊我你他她它们这之也都就还不没要能会把被给让从到对为以一二三四五六七八九十',
);
const HAN = /^\p{Script=Han}+$/u;

/**
 * A corrector over the words of `texts`: a stretch of the question that stands nowhere in them, but does with one
 * character exchanged for another of the same sound, is a slip. The index is made at first use.
 */
export function createTypoCorrector(texts: readonly string[]): (question: string) => string {
  let index: { known: Set<string>; patterns: Map<string, string> } | undefined;
  return (question) => {
    index ??= buildIndex(texts);
    let corrected = question;
    for (const length of LENGTHS) corrected = correct(corrected, length, index);
    return corrected;
  };
}

const PAIR = 2;

const withGap = (stretch: string, at: number) => `${stretch.slice(0, at)}*${stretch.slice(at + 1)}`;

/** Every Han stretch of the texts, and for each with one character left out, the characters that fill the gap. */
function buildIndex(texts: readonly string[]): { known: Set<string>; patterns: Map<string, string> } {
  const known = new Set<string>();
  for (const text of texts) {
    for (const length of [...LENGTHS, PAIR]) {
      for (let i = 0; i + length <= text.length; i++) {
        const stretch = text.slice(i, i + length);
        if (HAN.test(stretch)) known.add(stretch);
      }
    }
  }
  const patterns = new Map<string, string>();
  for (const stretch of known) {
    if (stretch.length === PAIR) continue;
    for (let at = 0; at < stretch.length; at++) {
      const pattern = withGap(stretch, at);
      patterns.set(pattern, (patterns.get(pattern) ?? '') + stretch[at]);
    }
  }
  return { known, patterns };
}

function correct(
  question: string,
  length: number,
  { known, patterns }: { known: Set<string>; patterns: Map<string, string> },
): string {
  let text = question;
  for (let i = 0; i + length <= text.length; i++) {
    const stretch = text.slice(i, i + length);
    if (known.has(stretch) || !HAN.test(stretch)) continue;
    for (let at = 0; at < length; at++) {
      const typed = stretch[at] ?? '';
      const meant = [...(patterns.get(withGap(stretch, at)) ?? '')].find((one) => soundAlike(typed, one));
      if (meant === undefined || isInPair(text, i + at, known)) continue;
      if (FUNCTION_CHARACTERS.has(typed) || FUNCTION_CHARACTERS.has(meant)) continue;
      text = text.slice(0, i + at) + meant + text.slice(i + at + 1);
      break;
    }
  }
  return text;
}

/** The character and a neighbour stand side by side in the texts, so it is no slip. */
function isInPair(text: string, at: number, known: Set<string>): boolean {
  return known.has(text.slice(at - 1, at + 1)) || known.has(text.slice(at, at + 2));
}

/** Which syllables typed letters may stand for: as spelt, or as careless writers and speakers spell them. */
import { PINYIN_READINGS } from '../../text/pinyin-readings-table.ts';

/** A syllable meant, and what the way it was typed costs, in nats. */
export type Reading = { syllable: string; penalty: number };

export const LONGEST_SYLLABLE = 6;

/** Single consonants are interjections; nobody asks by them. */
const NOT_TYPED = new Set(['m', 'n', 'ng', 'hng', 'hm', 'ê']);
/** Initials that speakers of many regions do not tell apart, and the cost of the first typed for the second. */
const INITIALS: readonly (readonly [string, string, number])[] = [
  ['z', 'zh', 1.5],
  ['c', 'ch', 1.5],
  ['s', 'sh', 1.5],
  ['zh', 'z', 4],
  ['ch', 'c', 4],
  ['sh', 's', 4],
  ['l', 'n', 4],
  ['n', 'l', 4],
  ['f', 'h', 5],
  ['h', 'f', 5],
  ['l', 'r', 6],
  ['r', 'l', 6],
];
/** A front nasal typed for a back one costs less: the `g` is left out more often than put in. */
const WITHOUT_G = 1.5;
const WITH_G = 4;
/** `lu` for `lv`, `jv` for `ju`: the keyboard has no ü. */
export const UMLAUT = 0.5;

const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?/;

const splitSyllable = (syllable: string): [string, string] => {
  const initial = INITIAL.exec(syllable)?.[0] ?? '';
  return [initial, syllable.slice(initial.length)];
};

/** Initials and finals as typed for the ones meant; the spelling as it is comes first. */
function initialsFor(meant: string): [string, number][] {
  return [
    [meant, 0],
    ...INITIALS.flatMap(([typed, of, cost]): [string, number][] => (of === meant ? [[typed, cost]] : [])),
  ];
}

function finalsFor(initial: string, meant: string): [string, number][] {
  const forms: [string, number][] = [[meant, 0]];
  if (meant.endsWith('ng')) forms.push([meant.slice(0, -1), WITHOUT_G]);
  else if (/[aei]n$/.test(meant)) forms.push([`${meant}g`, WITH_G]);
  if (/^[nl]$/.test(initial) && meant.startsWith('v')) forms.push([`u${meant.slice(1)}`, UMLAUT]);
  if (/^[jqxy]$/.test(initial) && meant.startsWith('u')) forms.push([`v${meant.slice(1)}`, UMLAUT]);
  return forms;
}

function buildSpellings(): Map<string, Reading[]> {
  const spellings = new Map<string, Reading[]>();
  for (const syllable of Object.keys(PINYIN_READINGS)) {
    if (NOT_TYPED.has(syllable)) continue;
    const [initial, final] = splitSyllable(syllable);
    for (const [typedInitial, first] of initialsFor(initial)) {
      for (const [typedFinal, second] of finalsFor(initial, final)) {
        const typed = typedInitial + typedFinal;
        const readings = spellings.get(typed) ?? [];
        readings.push({ syllable, penalty: first + second });
        spellings.set(typed, readings);
      }
    }
  }
  return spellings;
}

let spellings: Map<string, Reading[]> | undefined;

/** The syllables that `typed` may stand for; none where it is no way of typing one. */
export function readingsOf(typed: string): readonly Reading[] {
  spellings ??= buildSpellings();
  return spellings.get(typed) ?? [];
}

/** The letters are syllables one after another, each spelt as it should be, `careless` ones aside. */
export function segments(letters: string, careless = false): boolean {
  const reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (let start = 0; start < letters.length; start++) {
    if (reached[start] === 0) continue;
    for (let length = 1; length <= LONGEST_SYLLABLE && start + length <= letters.length; length++) {
      const fits = readingsOf(letters.slice(start, start + length)).some(
        ({ penalty }) => careless || penalty <= UMLAUT,
      );
      if (fits) reached[start + length] = 1;
    }
  }
  return reached[letters.length] === 1;
}

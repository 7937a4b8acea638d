/** References to clauses in English, written the way documents number them. */
import { formatNumeral } from '../../policy/numerals.ts';

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const UNITS = CARDINALS.slice(1, 10).join('|');
const UNIT_ORDINALS = ORDINALS.slice(1, 10).join('|');
const TEN = TENS.join('|');
/** A number in figures or words. */
export const NUMBER = `(?:[0-9]{1,3}(?!\\.?[0-9])|(?:${TEN})[ -](?:${UNITS})|${TEN}|${[...CARDINALS].reverse().join('|')})`;
export const ORDINAL = `(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:${TEN})[ -](?:${UNIT_ORDINALS})|${TEN.replaceAll('y', 'ieth')}|${[...ORDINALS].reverse().join('|')})`;

/** fifteen, 15th, twenty-third, iii → the number. */
export function numberOf(words: string): number | undefined {
  const word = words.trim().replace('-', ' ');
  const digits = /^[0-9]+/.exec(word)?.[0];
  if (digits !== undefined) return Number(digits);
  if (ROMAN.includes(word)) return ROMAN.indexOf(word);
  const [ten = '', unit] = word.split(' ');
  const tens = TENS.findIndex((name) => ten === name || ten === name.replace(/y$/, 'ieth'));
  const small = (one: string) => Math.max(CARDINALS.indexOf(one), ORDINALS.indexOf(one));
  if (tens >= 0) return (tens + 2) * 10 + (unit === undefined ? 0 : Math.max(0, small(unit)));
  return small(word) >= 0 ? small(word) : undefined;
}

const MEASURE =
  '(?:measure|article|clause|item|provision|paragraph|point|task|no\\.|no(?= ?[(0-9])|number(?= ?[(0-9])|#)s?';
const PART = '(?:part|section|chapter)s?';
const LABEL = `(?:no\\.? ?|number |# ?)?\\(?(${NUMBER})\\)?`;
const ROMAN_OR_NUMBER = `(?:no\\.? ?|number )?\\(?(${NUMBER}|(?:${ROMAN.slice(1).reverse().join('|')})(?![a-z]))\\)?`;

const label = (words: string | undefined) => `（${formatNumeral(numberOf(words ?? '') ?? 0)}）`;
const part = (words: string | undefined) => `第${formatNumeral(numberOf(words ?? '') ?? 0)}部分`;
const ordinal = (words: string | undefined) => `第${numberOf(words ?? '') ?? 0}条`;

type Respelling = [RegExp, (...groups: (string | undefined)[]) => string];

/** Longest forms first. Numbers with a noun before them are labels, ordinals within a part count in it. */
const RESPELLINGS: Respelling[] = [
  [
    new RegExp(`\\b${PART} ${ROMAN_OR_NUMBER},? (?:the )?${MEASURE} ?${LABEL}`, 'g'),
    (p, m) => `${part(p)}${label(m)}`,
  ],
  [
    new RegExp(
      `\\b(?:the )?${MEASURE} ?${LABEL},? (?:of|in|from|under) (?:the )?${PART} ${ROMAN_OR_NUMBER}`,
      'g',
    ),
    (m, p) => `${part(p)}${label(m)}`,
  ],
  [
    new RegExp(
      `\\b(?:the )?(${ORDINAL}) (?:measure|article|clause|item|point) (?:of|in|from|under) (?:the )?(?:${PART} ${ROMAN_OR_NUMBER}|(${ORDINAL}) ${PART})`,
      'g',
    ),
    (m, p, q) => `${part(p ?? q)}第${formatNumeral(numberOf(m ?? '') ?? 0)}条`,
  ],
  [
    new RegExp(`\\b${MEASURE} ?${LABEL} (?:to|through|until|-) ?(?:measure )?${LABEL}`, 'g'),
    (a, b) => `第${numberOf(a ?? '')}条到第${numberOf(b ?? '')}条`,
  ],
  [/\b(?:the )?(?:last|final) (?:measure|article|clause|item)(?! of)/g, () => '最后一条'],
  [
    /\b(?:the )?(?:second to last|penultimate|last but one) (?:measure|article|clause|item)/g,
    () => '倒数第二条',
  ],
  [new RegExp(`\\b(?:the )?(?<!\\b(?:top|first|last) )(${ORDINAL}) (?:${PART})\\b`, 'g'), (p) => part(p)],
  [
    new RegExp(`\\b(?:the )?(${ORDINAL}) (?:measure|article|clause|item|provision)\\b(?!s)`, 'g'),
    (m) => ordinal(m),
  ],
  [new RegExp(`\\b(?:the )?${PART} ${ROMAN_OR_NUMBER}(?![a-z0-9%])`, 'g'), (p) => part(p)],
  [
    new RegExp(`(?:\\b(?:the )?|)${MEASURE} ?${LABEL}(?![a-z0-9%])(?! (?:of|or more|in total))`, 'g'),
    (m) => ordinal(m),
  ],
  [/\bm([0-9]{1,2})\b/g, (m) => ordinal(m)],
];

/** References in one row: measures 15, 16 and 17. */
const MOST_JOINED = 5;
/** 第15条 and 16: what follows a reference and belongs to it. */
const MORE_PARTS = new RegExp(
  `(第[^第条]{1,3}部分)(,| and| or| with| to| vs\\.?| versus)+ (?:the )?(${NUMBER})(?![a-z0-9%])(?! (?:department|unit|measure|agenc|bod))`,
);
const MORE_MEASURES = new RegExp(
  `(第[0-9]+条)(,| and| or| with| to| vs\\.?| versus)+ (?:the )?\\(?(${NUMBER})\\)?(?![a-z0-9%])(?! (?:department|unit|part|agenc|bod))`,
);

/** `plain` with every reference in Chinese. */
export function respellReferences(plain: string): string {
  let text = plain;
  for (const [pattern, form] of RESPELLINGS) {
    text = text.replace(pattern, (...match) => {
      const groups = match.slice(1).filter((group) => typeof group !== 'number' && typeof group !== 'object');
      return ` ${form(...(groups.slice(0, -1) as (string | undefined)[]))} `;
    });
  }
  for (let i = 0; i < MOST_JOINED; i++) {
    text = text
      .replace(/\s+/g, ' ')
      .replace(MORE_PARTS, (_, before, joint, number) => `${before} ${joint} ${part(number)} `)
      .replace(MORE_MEASURES, (_, before, joint, number) => `${before} ${joint} ${ordinal(number)} `);
  }
  return text.replace(/\s+/g, ' ').trim();
}

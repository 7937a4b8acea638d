/** English text made plain: one spelling, one form of each word. */

/** Nouns in -ing that mean another thing than their verb: a training is no train. */
const KEPT = new Set('training building housing planning heating parking marketing opening'.split(' '));
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  built: 'build',
  rebuilt: 'rebuild',
  paid: 'pay',
  lives: 'live',
  feet: 'foot',
  sold: 'sell',
  bought: 'buy',
  got: 'get',
  gotten: 'get',
  gave: 'give',
  given: 'give',
  left: 'leave',
  kept: 'keep',
  lost: 'lose',
  went: 'go',
  gone: 'go',
  ageing: 'age',
  aging: 'age',
  aged: 'age',
  dealt: 'deal',
  spoken: 'speak',
  taught: 'teach',
  sought: 'seek',
  held: 'hold',
  met: 'meet',
  taken: 'take',
  chosen: 'choose',
  brought: 'bring',
  sent: 'send',
  spent: 'spend',
  lent: 'lend',
  led: 'lead',
  grown: 'grow',
  risen: 'rise',
  driven: 'drive',
  known: 'know',
  torn: 'tear',
  withheld: 'withhold',
  criteria: 'criterion',
  wives: 'wife',
};

const CONTRACTIONS: [RegExp, string][] = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/\b(what|who|where|when|how|that|it|there|here|he|she)'s\b/g, '$1 is'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\bi'm\b/g, 'i am'],
  [/\blet's\b/g, 'let us'],
];

/** British spelling, one letter for each sound. */
const SPELLING: [RegExp, string][] = [
  [/iz(e|es|ed|ing|ation|ations|er|ers)\b/g, 'is$1'],
  [/yz(e|es|ed|ing)\b/g, 'ys$1'],
  [/\b(lab|col|neighb|harb|fav|behavi|hon)or/g, '$1our'],
  [/\b(cent|met|kilomet|theat)er(s?)\b/g, '$1re$2'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\bdefense/g, 'defence'],
  [/\blicens/g, 'licenc'],
  [/\benrol(?=ment|s?\b)/g, 'enroll'],
  [/\bskilful/g, 'skillful'],
  [/\blivable/g, 'liveable'],
  [/\bjudgment/g, 'judgement'],
];

/** Lower case, contractions written out, hyphens and possessives gone, British spelling; ends of sentences stay. */
export function plainEnglish(text: string): string {
  let plain = text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[？]/g, '?')
    .replace(/[。]/g, '. ')
    .replace(/[，]/g, ', ')
    .replace(/[‐-―]/g, '-');
  for (const [pattern, form] of CONTRACTIONS) plain = plain.replace(pattern, form);
  plain = plain
    .replace(/\br\s?&\s?d\b/g, 'r&d')
    .replace(/\bwi-fi\b/g, 'wifi')
    .replace(/(?<!r)&(?!d\b)/g, ' and ')
    .replace(/'s\b|s'(?=\s|$)/g, (match) => (match === "'s" ? '' : 's'))
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/(?<=[a-z])\/(?=[a-z])/g, ' or ')
    .replace(/'/g, '');
  for (const [pattern, form] of SPELLING) plain = plain.replace(pattern, form);
  return plain.replace(/\s+/g, ' ').trim();
}

/** The form that a word shares with its plural, its -ed and its -ing. */
export function stem(word: string): string {
  let base = IRREGULAR[word] ?? word;
  if (base.length <= 3 || KEPT.has(base)) return base;
  if (/ies$/.test(base) && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|z)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^sui]s$/.test(base)) base = base.slice(0, -1);
  if (KEPT.has(base)) return base;
  const ending = /(ing|ed)$/.exec(base)?.[1];
  if (ending !== undefined && base.length - ending.length >= 3) {
    base = base.slice(0, -ending.length).replace(/([bdgklmnprt])\1$/, '$1');
  }
  return base.length > 3 ? base.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i') : base;
}

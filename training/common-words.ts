/** Writes src/question/common-pairs-table.ts from the dictionary of nodejieba (cppjieba, MIT). */
import { readFileSync, writeFileSync } from 'node:fs';

const DICTIONARY = new URL(
  '../node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8',
  import.meta.url,
);
/** Occurrences of a word of two characters, and of a longer one, whose pairs are kept. */
const SHORT = 50;
const LONG = 150;
const HAN = /^[\u4e00-\u9fff]{2,4}$/;
/** Personal names. */
const NAMES = /^nr/;

const followers = new Map<string, Set<string>>();
for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
  const [word = '', count = '0', kind = ''] = line.trim().split(' ');
  if (!HAN.test(word) || NAMES.test(kind) || Number(count) < (word.length === 2 ? SHORT : LONG)) continue;
  for (let i = 0; i + 1 < word.length; i++) {
    const known = followers.get(word.charAt(i)) ?? new Set();
    followers.set(word.charAt(i), known.add(word.charAt(i + 1)));
  }
}
const groups = [...followers]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([first, seconds]) => first + [...seconds].sort().join(''));
const lines = groups.join(' ').match(/.{1,120}(?: |$)|\S+(?: |$)/g) ?? [];
writeFileSync(
  new URL('../src/question/common-pairs-table.ts', import.meta.url),
  `/** Pairs of characters inside common words, made by training/common-words.ts from cppjieba's dictionary (MIT). */

/** Groups: a character, then all that follow it in words. */
export const COMMON_PAIRS = \`
${lines.map((line) => line.trim()).join('\n')}
\`;
`,
);

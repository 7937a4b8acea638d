/** Writes src/question/asking-words-table.ts: the words that the rules of src/question look for. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const QUESTION = join(import.meta.dirname, '../src/question');
const HAN_RUN = /[\u4e00-\u9fff]{2,8}/g;
/** 有(什么|哪些)规定: each choice with what stands beside it. */
const CHOICES = /([\u4e00-\u9fff]{1,4})\(([\u4e00-\u9fff|]+)\)\??([\u4e00-\u9fff]{0,3})/g;

/** Comments, and classes of characters, which are no words. */
const withoutAsides = (source: string) =>
  source
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\[[^\]\n]*\]/g, ' ')
    .replace(/'[\u4e00-\u9fff]{12,}'/g, ' ');

const words = new Set<string>();
for (const file of globSync('*.ts', { cwd: QUESTION }).sort()) {
  if (/-table|^(typ|clause-slips|wording|language|sequences)/.test(file)) continue;
  const source = withoutAsides(readFileSync(join(QUESTION, file), 'utf8'));
  for (const [word] of source.matchAll(HAN_RUN)) words.add(word);
  for (const [, before = '', choices = '', after = ''] of source.matchAll(CHOICES)) {
    for (const choice of choices.split('|')) {
      const word = before + choice + after;
      if (word.length > 1) words.add(word);
    }
  }
}

const lines = [...words].join(' ').match(/.{1,100}(?: |$)/g) ?? [];
writeFileSync(
  join(QUESTION, 'asking-words-table.ts'),
  `/** Words that the rules of src/question look for, made by training/asking-words.ts. */

export const ASKING_WORDS: readonly string[] = \`
${lines.map((line) => line.trim()).join('\n')}
\`
  .trim()
  .split(/\\s+/);
`,
);

/** The texts and words that the tables of src/text/shifted are counted on, each with its weight. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policyTexts } from './policy-texts.ts';

/** A text or a word, and how often it counts. */
export type CorpusPart = { readonly text: string; readonly weight: number };

/** Plans, notices and reports are nearer to what will be repaired than laws are. */
const POLICY_WEIGHT = 8;
const LAW_WEIGHT = 1;
/** Texts are held to be copies of one another where this share of their stretches of `STRETCH` characters is common. */
const COPY_SHARE = 0.2;
const STRETCH = 16;

/**
 * Policy texts, notices, reports and laws below `data`. With `half`, only the policy texts at even positions, and
 * no copy of those at odd positions from elsewhere: bench/shifted.ts measures on them.
 */
export function* stateTexts(data: string, half: boolean): Generator<CorpusPart> {
  const policies = policyTexts(data).map(({ text }) => text);
  const heldOut = new Set(
    half ? policies.filter((_, i) => i % 2 === 1).flatMap((text) => stretches(text, 1)) : [],
  );
  for (const [i, text] of policies.entries()) if (!half || i % 2 === 0) yield { text, weight: POLICY_WEIGHT };
  const notices = new Map<string, string>();
  for (const { id, title, text } of jsonLines(`${data}/bench/policy_distractors/corpus.jsonl`)) {
    // The epidemic notices are of a contest set without licence.
    if (!id.startsWith('ep')) notices.set(title, `${notices.get(title) ?? ''}\n${text}`);
  }
  for (const text of notices.values()) {
    if (!isCopy(text, heldOut)) yield { text, weight: POLICY_WEIGHT };
  }
  for (const { text } of jsonLines(`${data}/bench/laws_clauses/corpus.jsonl`)) {
    if (!half || !isCopy(text, heldOut)) yield { text, weight: LAW_WEIGHT };
  }
}

function stretches(text: string, step: number): string[] {
  const bare = text.replace(/\s+/g, '');
  const found: string[] = [];
  for (let i = 0; i + STRETCH <= bare.length; i += step) found.push(bare.slice(i, i + STRETCH));
  return found;
}

function isCopy(text: string, heldOut: ReadonlySet<string>): boolean {
  if (heldOut.size === 0) return false;
  const own = stretches(text, STRETCH);
  return own.filter((stretch) => heldOut.has(stretch)).length > own.length * COPY_SHARE;
}

function jsonLines(path: string): { id: string; title: string; text: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; title: string; text: string });
}

/** Longest word counted, and occurrences in jieba's dictionary below which a word is left out. */
const MAX_WORD = 6;
const MIN_OCCURRENCES = 3;

/** Words of nodejieba's dictionary (MIT) and names of places (administrative divisions, WTFPL). */
export function* words(data: string): Generator<CorpusPart> {
  const dictionary = new URL(
    '../node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8',
    import.meta.url,
  );
  for (const line of readFileSync(fileURLToPath(dictionary), 'utf8').split('\n')) {
    const [word = '', occurrences = '0'] = line.split(' ');
    if (word.length < 2 || word.length > MAX_WORD || Number(occurrences) < MIN_OCCURRENCES) continue;
    yield { text: word, weight: Math.min(8, Math.round(Math.log(Number(occurrences)) / 2)) };
  }
  const folder = `${data}/lexicon/admin_divisions`;
  for (const file of readdirSync(folder).filter((name) => name === 'pca-code.json')) {
    for (const [name = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\p{Script=Han}{2,8}/gu)) {
      yield { text: name, weight: 4 };
    }
  }
}

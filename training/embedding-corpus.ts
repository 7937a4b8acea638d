/** The texts that token embeddings are learnt from: documents as lists of sentences, state documents only. */
import { readFileSync } from 'node:fs';
import { fold } from '../src/analysis/folding.ts';
import { policyTexts } from './policy-texts.ts';

/** The folded sentences of one document in its order, and how often it is drawn, a sentence. */
export type TrainingDocument = { readonly sentences: readonly string[]; readonly weight: number };

/** Plans, notices and reports speak as what will be asked about does; laws are many. */
const POLICY_WEIGHT = 8;
const LAW_WEIGHT = 1;
const SHORTEST = 6;
const LONGEST = 160;
/** Passages of a set to be measured on (ep) and of saved portal pages (gz). */
const KEPT_OUT = /^(?:ep|gz)/;

type Row = { id: string; title?: string; text: string };

/** Reads `data`/policies, `data`/bench/policy_distractors, laws_clauses and the statutes of stard. */
export function readTrainingDocuments(data: string): TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  const add = (texts: readonly string[], weight: number) => {
    const sentences = texts.flatMap(sentencesOf);
    if (sentences.length > 1) documents.push({ sentences, weight });
  };
  for (const { text } of policyTexts(data)) add([text], POLICY_WEIGHT);
  const notices = rows(`${data}/bench/policy_distractors/corpus.jsonl`).filter(
    ({ id }) => !KEPT_OUT.test(id),
  );
  for (const texts of grouped(notices, ({ id }) => id.replace(/_\d+$/, ''))) add(texts, POLICY_WEIGHT);
  const seen = new Set<string>();
  for (const set of ['laws_clauses', 'stard']) {
    const clauses = rows(`${data}/bench/${set}/corpus.jsonl`).filter(({ text }) => !seen.has(text));
    for (const { text } of clauses) seen.add(text);
    for (const texts of grouped(clauses, ({ title = '' }) => title.replace(/第[^第]*条$/, ''))) {
      add(texts, LAW_WEIGHT);
    }
  }
  return documents;
}

function sentencesOf(text: string): string[] {
  return fold(text)
    .text.split(/[。；！？;!?\n]+/u)
    .map((sentence) => sentence.trim().slice(0, LONGEST))
    .filter((sentence) => sentence.length >= SHORTEST);
}

function grouped(all: readonly Row[], key: (row: Row) => string): string[][] {
  return [...Map.groupBy(all, key).values()].map((group) => group.map(({ text }) => text));
}

function rows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

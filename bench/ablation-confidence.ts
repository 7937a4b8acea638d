/** How well confidence tells questions that the plan answers from others, beside the evidence of words alone. */
import { existsSync, readFileSync } from 'node:fs';
import { loadCases } from '../evals/load.ts';
import type { IndexReader } from '../src/indexing/index-reader.ts';
import type { Embedder } from '../src/ports.ts';
import type { LibraryDocument } from '../src/schema/library.ts';
import type { QuestionBank } from '../src/schema/question-bank.ts';
import { askedPairs, coverage, topicTerms } from '../src/search/evidence.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { indexOf } from './ablation-configurations.ts';
import { FOLDS, foldOf } from './ablation-plan.ts';
import { markdownTable } from './markdown-table.ts';

const ANSWERABLE = ['colloquial', 'fact', 'units'];
/** Questions taken from each public set, evenly. */
const STRANGERS = 200;
const KEPT = [0.99, 0.98, 0.95, 0.9, 0.8];

/** Both measures of the first clause found. */
type Judged = { confidence: number; evidence: number };
type Judge = (question: string) => Promise<Judged>;

/** AUC of both, and what share of the others is refused when a share of the answerable ones is kept. */
export async function confidenceTable(
  document: LibraryDocument,
  bank: QuestionBank,
  embedder: Embedder,
  folder: string,
  data: string,
): Promise<string> {
  const judge = judgeOf(await indexOf([document], embedder, bank), document, embedder);
  const { cases: placed } = await loadCases(folder);
  const cases = placed.map((one) => one.case);
  const alone = cases.filter(({ history }) => history.length === 0);
  const answerable = alone.filter(
    ({ refuse, measures, tags }) =>
      !refuse && measures.length === 1 && ANSWERABLE.some((tag) => tags.includes(tag)),
  );
  const refused = alone.filter(({ refuse, tags }) => refuse !== false && tags.includes('refusal'));
  const positives = await all(
    judge,
    answerable.map(({ question }) => question),
  );
  const held: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { kept, held: questions } = foldOf(bank, fold);
    const judgeFold = judgeOf(await indexOf([document], embedder, kept), document, embedder);
    held.push(
      ...(await all(
        judgeFold,
        questions.map(({ text }) => text),
      )),
    );
  }
  const negatives: [string, Judged[]][] = [
    [
      'cases to be refused',
      await all(
        judge,
        refused.map(({ question }) => question),
      ),
    ],
  ];
  for (const set of ['epic', 'stard', 'cmrc2018_dev'].filter((name) => existsSync(`${data}/${name}`))) {
    negatives.push([set, await all(judge, strangers(`${data}/${set}/queries.jsonl`))]);
  }
  const rows: string[][] = [];
  for (const [kind, good] of [
    ['cases to be answered', positives],
    ['bank, 5-fold', held],
  ] as const) {
    for (const [name, bad] of negatives) {
      for (const measure of ['evidence', 'confidence'] as const) {
        const of = (judged: readonly Judged[]) => judged.map((one) => one[measure]);
        rows.push([
          `${kind} (${good.length})`,
          `${name} (${bad.length})`,
          measure,
          areaUnderCurve(of(good), of(bad)).toFixed(3),
          ...KEPT.map((share) => refusedAt(of(good), of(bad), share)),
        ]);
      }
    }
  }
  return [
    '`evidence`: max(coverage, 1.8 × likeness) + 0.12 × lead, of words and pairs alone. `confidence`: what the searcher says of the first clause (src/search/confidence.ts). The columns: share of the questions beside that is refused at the threshold (in brackets) that keeps so much of those to be answered.\n',
    markdownTable(
      ['to be answered', 'not answered', 'measure', 'AUC', ...KEPT.map((share) => `${100 * share} % kept`)],
      rows,
    ),
  ].join('\n');
}

function judgeOf(reader: IndexReader, document: LibraryDocument, embedder: Embedder): Judge {
  const searcher = createSearcher(reader, { embedder });
  const words = createSearcher(reader, { classifiers: false });
  const frequency = (term: string) => reader.words.chunksContaining(term).length;
  return async (question) => {
    const [best] = await searcher.search({ query: question, doc: document.document.id, limit: 1 });
    const [first, second] = await words.search({ query: question, doc: document.document.id, limit: 2 });
    if (first === undefined) return { confidence: best?.confidence ?? 0, evidence: 0 };
    const terms = topicTerms(question, reader.chunks.length, frequency);
    const own = coverage(terms, reader.chunks[first.position]?.text ?? '');
    const known = words.known.likeness(first.position, askedPairs(terms));
    const lead = first.score - (second?.score ?? 0);
    return { confidence: best?.confidence ?? 0, evidence: Math.max(own, 1.8 * known) + 0.12 * lead };
  };
}

async function all(judge: Judge, questions: readonly string[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) judged.push(await judge(question));
  return judged;
}

/** Questions at odd places: training/confidence.ts reads those of STARD at even ones. */
function strangers(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i % 2 === 1);
  const step = Math.max(1, Math.floor(lines.length / STRANGERS));
  return lines
    .filter((_, i) => i % step === 0)
    .slice(0, STRANGERS)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Probability that one to be answered stands above one that is not. */
function areaUnderCurve(good: readonly number[], bad: readonly number[]): number {
  let above = 0;
  for (const a of good) for (const b of bad) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (good.length * bad.length);
}

function refusedAt(good: readonly number[], bad: readonly number[], kept: number): string {
  const sorted = good.toSorted((a, b) => b - a);
  const threshold = sorted[Math.min(sorted.length - 1, Math.ceil(kept * sorted.length) - 1)] ?? 0;
  const refused = bad.filter((value) => value < threshold).length / bad.length;
  return `${(100 * refused).toFixed(1)} % (${threshold.toFixed(2)})`;
}

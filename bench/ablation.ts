/**
 * `npm run bench -- ablation [--set FOLDER] [--out FILE]`: what each part of the search adds, over the development
 * and the blind cases (or one folder of cases), the question bank by cross-validation, and the sets below TIAOWEN_DATA.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTokenEmbeddings } from '../src/adapters/node/token-embeddings-file.ts';
import { repairFile } from '../src/documents.ts';
import { createDefaultEmbedder } from '../src/indexing/default-embedder.ts';
import { prepareDocument } from '../src/library/prepare.ts';
import { readSeeds } from '../src/seeds.ts';
import { readSettings } from '../src/settings.ts';
import { confidenceTable } from './ablation-confidence.ts';
import { type Figures, planRows, singleClauseQuestions } from './ablation-plan.ts';
import { publicSetsTable } from './ablation-public-sets.ts';
import { markdownTable } from './markdown-table.ts';

const COMMAND = 'npm run bench -- ablation';
const CASES = fileURLToPath(new URL('../evals/cases', import.meta.url));
const SPLITS = { development: `${CASES}/dev`, blind: `${CASES}/blind` };
const DATA = process.env.TIAOWEN_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));

/** Prints Markdown; with `--out` also writes it. */
export async function ablation(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { set: { type: 'string' }, out: { type: 'string' } } });
  const { documents, aliases, questions } = readSeeds(readSettings().seedsFolder);
  const [seed] = documents;
  if (seed === undefined) throw new Error('no seed document');
  const document = prepareDocument(seed.id, repairFile(seed.bytes, seed.file), aliases);
  const embedder = createDefaultEmbedder(readTokenEmbeddings());

  const splits = values.set === undefined ? SPLITS : { 'the set given': values.set };
  const folders = Object.values(splits);
  const sets = await Promise.all(
    folders.flatMap((folder) => [singleClauseQuestions(folder, 'colloquial'), singleClauseQuestions(folder)]),
  );
  const rows = await planRows(document, questions, embedder, sets);
  const columns = [
    ...Object.keys(splits).flatMap((name) => [`${name}, colloquial`, `${name}, all of one clause`]),
    'bank, 5-fold',
    'bank permuted, 5-fold',
  ];
  const head = columns.map((column, i) => `${column} (${rows[0]?.figures[i]?.questions})`);
  const sections = [
    '# What each part of the search adds\n',
    `Printed by \`${COMMAND}\`${existsSync(`${DATA}/bench`) ? ' with TIAOWEN_DATA set' : ''}.\n`,
    '## The plan\n',
    'First right clause at rank 1 · among 3 · MRR. Questions in brackets. `measuresOk` counts as right. Cross-validation: a fifth of each clause’s questions is held out; permuted: the rest given to other clauses.\n',
    markdownTable(
      ['configuration', ...head],
      rows.map((row) => [row.configuration, ...row.figures.map(shown)]),
    ),
    '## Public sets\n',
    await publicSetsTable(`${DATA}/bench`, embedder),
    '## Confidence\n',
    await confidenceTable(document, questions, embedder, folders[0] ?? CASES, `${DATA}/bench`),
  ];
  const text = `${sections.join('\n')}`;
  process.stdout.write(text);
  if (values.out !== undefined) writeFileSync(values.out, text);
}

function shown({ r1, r3, mrr }: Figures): string {
  return [r1, r3, mrr].map((value) => (100 * value).toFixed(1)).join(' · ');
}

/**
 * Fits the weights of src/search/confidence.ts and prints them.
 *
 *     node training/confidence.ts DATA_FOLDER
 *
 * Answerable: each fifth of the plan's question bank over an index without it, where the right clause is first.
 * Not answerable: every other question of STARD (MIT). Both kinds weigh the same. Questions of clauses taken away
 * from the plan were tried as a third kind: they lie so near that answerable ones are refused with them. Nothing is
 * read from evals/.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { questionContent } from '../src/analysis/question-content.ts';
import { readTokenEmbeddings } from '../src/adapters/node/token-embeddings-file.ts';
import { repairFile } from '../src/documents.ts';
import { createDefaultEmbedder } from '../src/indexing/default-embedder.ts';
import type { IndexReader } from '../src/indexing/index-reader.ts';
import { prepareDocument } from '../src/library/prepare.ts';
import { type ConfidenceFeatures, openConfidenceGauge } from '../src/search/confidence.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { readSeeds } from '../src/seeds.ts';
import { indexOf } from '../bench/ablation-configurations.ts';
import { FOLDS, foldOf } from '../bench/ablation-plan.ts';

const NAMES = ['pairs', 'characters', 'likeness', 'probability'] as const;
const STEPS = 4000;
const RATE = 2;
const RIDGE = 1e-4;

const [data] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node training/confidence.ts DATA_FOLDER');
  process.exit(2);
}
const { documents, aliases, questions } = readSeeds(fileURLToPath(new URL('../seeds', import.meta.url)));
const [seed] = documents;
if (seed === undefined) throw new Error('no seed document');
const plan = prepareDocument(seed.id, repairFile(seed.bytes, seed.file), aliases);
const embedder = createDefaultEmbedder(readTokenEmbeddings());
const strangers = readFileSync(`${data}/bench/stard/queries.jsonl`, 'utf8')
  .split('\n')
  .filter((line, i) => line !== '' && i % 2 === 0)
  .map((line) => (JSON.parse(line) as { text: string }).text);

type Best = { clause: string; features: ConfidenceFeatures };

function asker(reader: IndexReader): (text: string) => Promise<Best | undefined> {
  const searcher = createSearcher(reader, { embedder });
  const gauge = openConfidenceGauge(reader);
  return async (text) => {
    const [first] = await searcher.search({ query: text, doc: plan.document.id, limit: 1 });
    const chunk = first && reader.chunks[first.position];
    if (first === undefined || chunk === undefined) return undefined;
    const content = questionContent(text);
    const probability = reader.classifiers[0]?.probabilities(content)?.[first.position];
    const reading = gauge.read(content, { from: 0, to: reader.chunks.length });
    return { clause: chunk.id, features: reading.features(first.position, probability) };
  };
}

async function examples(banked: boolean) {
  const answerable: ConfidenceFeatures[] = [];
  const far: ConfidenceFeatures[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { kept, held } = foldOf(questions, fold);
    const ask = asker(await indexOf([plan], embedder, banked ? kept : undefined));
    for (const { text, wanted } of held) {
      const best = await ask(text);
      if (best && wanted.has(best.clause)) answerable.push(best.features);
    }
  }
  const ask = asker(await indexOf([plan], embedder, banked ? questions : undefined));
  for (const text of strangers) far.push((await ask(text))?.features ?? NOTHING);
  return { answerable, far };
}

const NOTHING: ConfidenceFeatures = { pairs: 0, characters: 0, likeness: 0, probability: 0 };

/** Logistic regression by gradient descent over all examples. */
function fitted(
  groups: readonly { features: ConfidenceFeatures[]; target: 0 | 1; share: number }[],
): number[] {
  const weights = new Array<number>(NAMES.length + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const { features, target, share } of groups) {
      for (const example of features) {
        const values = [...NAMES.map((name) => example[name] ?? 0), 1];
        const sum = values.reduce((total, value, i) => total + value * (weights[i] as number), 0);
        const error = (share / features.length) * (1 / (1 + Math.exp(-sum)) - target);
        for (const [i, value] of values.entries()) gradient[i] = (gradient[i] as number) + error * value;
      }
    }
    for (const [i, slope] of gradient.entries()) weights[i] = (weights[i] as number) - RATE * slope * 10;
  }
  return weights;
}

for (const banked of [true, false]) {
  const { answerable, far } = await examples(banked);
  const weights = fitted([
    { features: answerable, target: 1, share: 0.5 },
    { features: far, target: 0, share: 0.5 },
  ]);
  const named = [...NAMES, 'bias'].map((name, i) => `${name}: ${(weights[i] as number).toFixed(2)}`);
  process.stdout.write(`${banked ? 'with' : 'without'} a bank: { ${named.join(', ')} }\n`);
  console.error(`${answerable.length} answerable, ${far.length} far`);
}

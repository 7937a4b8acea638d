/**
 * Learns the token embeddings of src/vector/token-embeddings.bin from state documents alone.
 *
 *     node training/token-embeddings.ts DATA_FOLDER [--steps N] [--out FILE]
 *
 * DATA_FOLDER holds policies/ and bench/. Self-supervised: a sentence must find the sentences around it among those
 * of the other sentences in its batch, some of which are of the same document; most of the characters and pairs
 * that it shares with them are taken away, so that the others must tell. No question and no judgement of any
 * question set is read. Five minutes on one core; the same data gives the same table on the same version of Node.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeTokenTable, quantised } from '../src/vector/token-table.ts';
import { readTrainingDocuments } from './embedding-corpus.ts';
import { createModel, type Random, randomFrom, trainStep } from './embedding-model.ts';
import { chooseVocabulary, type EncodedCorpus, encodeCorpus } from './embedding-vocabulary.ts';

const RECIPE = {
  name: 'neighbours.1',
  tokens: 46_000,
  dimension: 96,
  steps: 7_000,
  batch: 160,
  /** Sentences drawn from one document at a time, at most this far apart. */
  together: 3,
  apart: 60,
  /** Sentences before and after that make the other side. */
  around: 3,
  /** Probability with which a shared token is taken away. */
  drop: 0.6,
  rate: 0.03,
  temperature: 0.05,
  seed: 1,
};
/** Texts with fewer tokens tell too little. */
const LEAST_TOKENS = 4;

function sentence({ tokens, starts }: EncodedCorpus, number: number): Uint32Array {
  return tokens.subarray(starts[number], starts[number + 1]);
}

/** A sentence by the weight of its document. */
function drawSentence({ cumulative }: EncodedCorpus, random: Random): number {
  const wanted = random() * (cumulative.at(-1) ?? 0);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function surroundings(corpus: EncodedCorpus, number: number, around: number): Uint32Array {
  const tokens = new Set<number>();
  for (let other = number - around; other <= number + around; other++) {
    if (other === number || corpus.documents[other] !== corpus.documents[number]) continue;
    for (const token of sentence(corpus, other)) tokens.add(token);
  }
  return Uint32Array.from(tokens);
}

/** Sentences and their surroundings, in groups from one document. */
function drawBatch(corpus: EncodedCorpus, random: Random): [Uint32Array[], Uint32Array[]] {
  const questions: Uint32Array[] = [];
  const clauses: Uint32Array[] = [];
  while (questions.length < RECIPE.batch) {
    const anchor = drawSentence(corpus, random);
    for (let i = 0; i < RECIPE.together && questions.length < RECIPE.batch; i++) {
      const number = i === 0 ? anchor : anchor + Math.round((2 * random() - 1) * RECIPE.apart);
      if (corpus.documents[number] !== corpus.documents[anchor]) continue;
      const other = surroundings(corpus, number, RECIPE.around);
      const shared = new Set(other);
      const own = sentence(corpus, number).filter((token) => !shared.has(token) || random() >= RECIPE.drop);
      if (own.length < LEAST_TOKENS || other.length < LEAST_TOKENS) continue;
      questions.push(own);
      clauses.push(other);
    }
  }
  return [questions, clauses];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { steps: { type: 'string' }, out: { type: 'string' } },
});
const [data] = positionals;
if (data === undefined) {
  console.error('usage: node training/token-embeddings.ts DATA_FOLDER [--steps N] [--out FILE]');
  process.exit(2);
}
const steps = Number(values.steps ?? RECIPE.steps);
const documents = readTrainingDocuments(data);
const vocabulary = chooseVocabulary(documents, RECIPE.tokens);
const corpus = encodeCorpus(documents, vocabulary);
console.error(`${documents.length} documents, ${corpus.documents.length} sentences`);

const random = randomFrom(RECIPE.seed);
const model = createModel(vocabulary.shares, RECIPE.dimension, random);
let loss = 0;
for (let step = 1; step <= steps; step++) {
  const [questions, clauses] = drawBatch(corpus, random);
  const rate = RECIPE.rate * (1 - (0.95 * step) / steps);
  loss += trainStep(model, questions, clauses, { rate, temperature: RECIPE.temperature });
  if (step % 500 === 0) {
    console.error(`${step} of ${steps} steps, loss ${(loss / 500).toFixed(3)}`);
    loss = 0;
  }
}

const table = {
  recipe: JSON.stringify({ ...RECIPE, steps }),
  dimension: RECIPE.dimension,
  keys: vocabulary.keys,
  ...quantised(model.rows, RECIPE.dimension, model.weights),
};
const bytes = encodeTokenTable(table, (body) => createHash('sha256').update(body).digest('hex'));
writeFileSync(
  values.out ?? fileURLToPath(new URL('../src/vector/token-embeddings.bin', import.meta.url)),
  bytes,
);
console.error(`${vocabulary.keys.length} tokens, ${bytes.length} bytes`);

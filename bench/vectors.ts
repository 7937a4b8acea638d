/** `npm run bench -- vectors FOLDER [--json]`: from how many vectors on a graph pays, against the exact scan. */
import { buildHnswIndex } from '../src/adapters/node/hnswlib-index.ts';
import { embedder } from '../src/index-recipe.ts';
import type { VectorIndex } from '../src/ports.ts';
import type { VectorTable } from '../src/schema/vector.ts';
import { createExactIndex } from '../src/vector/exact-index.ts';
import { readBenchmark } from './retrieval-files.ts';

const SIZES = [1_000, 5_000, 20_000, 50_000];
const QUESTIONS = 200;
const NEIGHBOURS = 10;

type Row = { size: number; buildSeconds: number; exactMs: number; graphMs: number; recallAt10: number };

/** FOLDER is a retrieval benchmark; its texts and questions are embedded with the default embedder. */
export async function vectors(args: string[]): Promise<void> {
  const folder = args.find((argument) => !argument.startsWith('-'));
  if (folder === undefined) throw new Error('usage: npm run bench -- vectors FOLDER [--json]');
  const { rows, queries } = await readBenchmark(folder);
  const questions = await embedAll(queries.slice(0, QUESTIONS).map((query) => query.text));
  const report: Row[] = [];
  for (const size of SIZES.filter((wanted) => wanted <= rows.length)) {
    report.push(await measure(await embedAll(rows.slice(0, size).map((row) => row.text)), questions));
  }
  const lines = report.map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name} ${value}`)
      .join('  '),
  );
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(report)}\n` : `${lines.join('\n')}\n`);
}

async function measure(clauses: VectorTable, questions: VectorTable): Promise<Row> {
  const exact = createExactIndex(clauses);
  const started = performance.now();
  const graph = await buildHnswIndex(clauses);
  const buildSeconds = (performance.now() - started) / 1000;
  const wanted = await ask(exact, questions);
  const found = await ask(graph, questions);
  let agreed = 0;
  for (const [i, positions] of found.answers.entries()) {
    agreed += positions.filter((position) => wanted.answers[i]?.includes(position)).length;
  }
  const expected = wanted.answers.reduce((sum, positions) => sum + positions.length, 0);
  const round = (value: number) => Number(value.toFixed(3));
  return {
    size: exact.size,
    buildSeconds: round(buildSeconds),
    exactMs: round(wanted.milliseconds),
    graphMs: round(found.milliseconds),
    recallAt10: round(agreed / expected),
  };
}

async function ask(index: VectorIndex, { dimension, values }: VectorTable) {
  const answers: number[][] = [];
  const started = performance.now();
  for (let at = 0; at < values.length; at += dimension) {
    const found = await index.nearest(values.slice(at, at + dimension), NEIGHBOURS);
    answers.push(found.map(({ position }) => position));
  }
  return { answers, milliseconds: (performance.now() - started) / answers.length };
}

async function embedAll(texts: string[]): Promise<VectorTable> {
  const values = new Float32Array(texts.length * embedder.dimension);
  for (let from = 0; from < texts.length; from += embedder.batchSize) {
    const batch = await embedder.embed(texts.slice(from, from + embedder.batchSize), 'clause');
    for (const [i, vector] of batch.entries()) values.set(vector, (from + i) * embedder.dimension);
  }
  return { dimension: embedder.dimension, values };
}

/** `npm run bench -- model`: what the gate adds to the time until a model's first words are shown. */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCases } from '../evals/load.ts';
import type { Assistant } from '../src/assistant.ts';
import { openAssistant } from '../src/node.ts';
import type { LanguageModel } from '../src/ports.ts';
import { readPromptFiles } from '../src/prompt-files.ts';

const CASES = fileURLToPath(new URL('../evals/cases/dev', import.meta.url));
/** Milliseconds that the upstream takes to its first piece, and between pieces. */
const FIRST_PIECE = 40;
const BETWEEN = 2;
const PIECE_LENGTH = 4;
const WARM_UP = 10;

/** When the model was called, when it had written its first sentence, and when its first words were shown. */
type Times = { called: number; written: number };
type Sample = { extractive: number; before: number; after: number };

/**
 * Options: `--set FILE_OR_FOLDER` (the development cases where absent), `--questions N`, `--json`. In milliseconds:
 * `before` the call (retrieval and the extractive answer included), `after` the first sentence is written until it
 * is shown, `added`: both, less the time of the whole extractive answer.
 */
export async function model(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', default: CASES },
      questions: { type: 'string', default: '200' },
      json: { type: 'boolean' },
    },
  });
  const times: Times = { called: 0, written: 0 };
  const assistant = await openAssistant({
    model: { model: upstream(times), prompts: readPromptFiles() },
  });
  const { cases } = await loadCases(values.set);
  const samples: Sample[] = [];
  for (const { case: one } of cases) {
    if (one.history.length > 0) continue;
    const sample = await measure(assistant, one.question, times);
    if (sample) samples.push(sample);
    if (samples.length >= Number(values.questions) + WARM_UP) break;
  }
  const counted = samples.slice(WARM_UP);
  const figures = {
    questions: counted.length,
    extractive: quantiles(counted.map((sample) => sample.extractive)),
    before: quantiles(counted.map(({ before }) => before)),
    after: quantiles(counted.map(({ after }) => after)),
    added: quantiles(counted.map(({ before, after, extractive }) => before + after - extractive)),
  };
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures));
}

/** Undefined where the model was not asked, or what it wrote did not pass. */
async function measure(assistant: Assistant, question: string, times: Times): Promise<Sample | undefined> {
  const before = performance.now();
  const plain = await assistant.ask({ question, mode: 'extract' });
  const extractive = performance.now() - before;
  if (!['open', 'summary'].includes(plain.route) || plain.status === 'refused') return undefined;
  times.called = 0;
  const start = performance.now();
  let shown = 0;
  for await (const { event, data } of assistant.askStream({ question, mode: 'generate' })) {
    if (event === 'delta') shown ||= performance.now();
    if (event === 'done' && data.generator.kind !== 'model') return undefined;
  }
  if (times.called === 0) return undefined;
  return { extractive, before: times.called - start, after: shown - times.written };
}

/** Writes the second sentence of the first clause that it is given, twice. */
const upstream = (times: Times): LanguageModel => ({
  id: 'bench',
  async *chat(messages) {
    times.called = performance.now();
    const clause =
      /^\[1\][^\n]*\n([\s\S]*?)(?:\n\n\[2\]|\n<\/context)/m.exec(messages[1]?.content ?? '')?.[1] ?? '';
    const sentences = clause.split(/(?<=。)/).map((sentence) => sentence.replace('。', '').trim());
    const sentence = `${sentences[1] ?? sentences[0]}[1]。`;
    await wait(FIRST_PIECE);
    times.written = 0;
    for (let i = 0; i < sentence.length * 2; i += PIECE_LENGTH) {
      if (i > 0) await wait(BETWEEN);
      if (times.written === 0 && i + PIECE_LENGTH >= sentence.length) times.written = performance.now();
      yield (sentence + sentence).slice(i, i + PIECE_LENGTH);
    }
  },
});

type Quantiles = { p50: number; p95: number; max: number };

function quantiles(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number) => Number((sorted[Math.ceil(q * sorted.length) - 1] ?? 0).toFixed(2));
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function table({
  questions,
  ...figures
}: { questions: number } & Record<string, Quantiles | number>): string {
  const rows = Object.entries(figures).map(([name, found]) => {
    const { p50, p95, max } = found as Quantiles;
    return `| ${name} | ${p50} | ${p95} | ${max} |`;
  });
  return [`${questions} questions, ms`, '| | p50 | p95 | max |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** `tiaowen bank [FILE]`: ways to ask that the question bank lacks, proposed from questions that people asked. */
import type { Assistant } from '../assistant.ts';
import { configuredModel } from '../configured-model.ts';
import { openAssistant } from '../node.ts';
import { readSeeds, type Seeds } from '../seeds.ts';
import { readSettings } from '../settings.ts';
import { type Helper, helperOf } from '../uses/model-uses.ts';
import { readArguments } from './arguments.ts';
import { readAskedQuestions } from './asked-questions.ts';
import { proposeByModel } from './bank-by-model.ts';
import { type Proposals, proposeQuestions } from './bank-proposals.ts';
import { proposalsYaml } from './bank-yaml.ts';
import { keptQuestions } from './kept-conversations.ts';

export async function bank(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean' }, doc: { type: 'string' } },
    count: [0, 1],
    usage: 'bank [文件] [--doc 编号] [--json]',
  });
  const [file] = positionals;
  const { questions, report } =
    file === undefined ? { questions: await keptQuestions(), report: false } : await readAskedQuestions(file);
  const options = await configuredModel();
  const assistant = await openAssistant({
    log: (line) => process.stderr.write(`${line}\n`),
    model: options ?? 'none',
  });
  if (values.doc !== undefined) assistant.document(values.doc);
  const known = knownQuestions(readSeeds(readSettings().seedsFolder), values.doc);
  const proposed = await proposeQuestions(assistant, questions, known, values.doc);
  if (options) await addByModel(proposed, assistant, known, helperOf(options), values.doc);
  const text = values.json
    ? `${JSON.stringify({ asked: questions.length, ...proposed }, null, 2)}\n`
    : proposalsYaml(proposed.proposals, (id) => assistant.document(id).chunks);
  process.stdout.write(text);
  process.stderr.write(`${summary(questions.length, proposed)}\n`);
  if (report && proposed.proposals.length > 0) {
    process.stderr.write('这些问题来自评测报告：加进题库后，就不能再用来评测它。\n');
  }
  return 0;
}

/** The model's questions behind those that people asked, for every clause. */
async function addByModel(
  proposed: Proposals,
  assistant: Assistant,
  known: readonly string[],
  helper: Helper,
  doc: string | undefined,
): Promise<void> {
  for (const { id } of assistant.documents().filter((document) => doc === undefined || document.id === doc)) {
    const taken = [...known, ...proposed.proposals.map(({ question }) => question)];
    const { proposals, leftOut } = await proposeByModel(
      assistant,
      assistant.document(id).chunks,
      taken,
      helper,
    );
    proposed.proposals.push(...proposals);
    for (const reason of ['known', 'elsewhere', 'length'] as const)
      proposed.leftOut[reason] += leftOut[reason];
  }
}

function knownQuestions({ questions, english }: Seeds, doc: string | undefined): string[] {
  const banks = [...questions].filter(([id]) => doc === undefined || id === doc).map(([, bank]) => bank);
  const others = [...english].filter(([id]) => doc === undefined || id === doc);
  return [
    ...banks.flatMap((bank) => [...bank.values()].flat()),
    ...others.flatMap(([, names]) => Object.values(names.questions).flat()),
  ];
}

function summary(asked: number, { proposals, leftOut }: Proposals): string {
  const clauses = new Set(proposals.map(({ document, clause }) => `${document}/${clause}`)).size;
  const { known, answered, elsewhere, length } = leftOut;
  const out = `不提议：答得有把握 ${answered}，题库已有或重复 ${known}，方案未载明或超出范围 ${elsewhere}，长短不合 ${length}`;
  return `读到 ${asked} 问，提议 ${proposals.length} 问，涉及 ${clauses} 条；${out}。题库未改动。`;
}

/** `tiaowen ask "QUESTION"`: one answer, as text with its evidence or as JSON. */
import { InvalidInputError } from '../errors.ts';
import { openAssistant } from '../node.ts';
import type { Answer, Citation } from '../schema/answer.ts';
import { MAX_QUESTION_LENGTH } from '../schema/question.ts';
import { readArguments } from './arguments.ts';

export async function ask(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, doc: { type: 'string' } },
    count: 1,
    usage: 'ask "问题" [--json] [--explain] [--doc 编号]',
  });
  const [question = ''] = positionals;
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new InvalidInputError([{ field: 'question', detail: `问题超过 ${MAX_QUESTION_LENGTH} 个字符` }]);
  }
  const assistant = await openAssistant({ log: (line) => process.stderr.write(`${line}\n`) });
  const answer = await assistant.ask(
    { question, ...(values.doc !== undefined && { doc: values.doc }) },
    { explain: values.explain ?? false },
  );
  const { explanation, ...shown } = answer;
  if (values.json) {
    process.stdout.write(`${JSON.stringify(values.explain ? answer : shown, null, 2)}\n`);
  } else {
    process.stdout.write(`${answerText(answer)}\n`);
    if (values.explain) process.stderr.write(`${JSON.stringify(explanation, null, 2)}\n`);
  }
  return 0;
}

/** The answer, then each citation with its quote and address. */
export function answerText({ citations, label, refusal, text }: Answer): string {
  const nearest = refusal?.nearest ?? [];
  return [
    `【${label}】`,
    text,
    ...(citations.length > 0 ? ['', '依据：', ...citations.map(citationText)] : []),
    ...(nearest.length > 0 ? ['', '最接近的条款：', ...nearest.map(citationText)] : []),
  ]
    .join('\n')
    .replace(/[\p{Cc}--\n]/gv, '');
}

function citationText({ clause, marker, quote, url }: Citation): string {
  return `[${marker}] ${clause.label}${clause.heading}\n    “${quote}”\n    ${url}`;
}

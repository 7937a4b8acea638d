/** docs/answers.md: each question asked, and its answer as Markdown. */
import type { Assistant } from '../../src/assistant.ts';
import type { Answer } from '../../src/schema/answer.ts';
import type { Turn } from '../../src/schema/question.ts';
import type { Asked, Kind } from './kinds.ts';

export const COMMAND = 'npm run answers';
export const PAGE = 'docs/answers.md';

const INTRODUCTION = `# Answers

What the assistant answers, word for word: some questions of each kind, kept so that a change of wording is seen. Written by \`${COMMAND}\` from \`evals/answers/questions.yaml\`; \`test/evals/answers.test.ts\` compares it with the answers of today.`;

/** `text` is the question's part of the page, heading included. */
export type Entry = { kind: string; question: string; text: string };

/** Asks every question, in order. */
export async function askAll(assistant: Assistant, kinds: readonly Kind[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { kind, questions } of kinds) {
    for (const [i, asked] of questions.entries()) {
      const { answer, earlier } = await converse(assistant, asked);
      entries.push({ kind, question: answer.question, text: entryText(i + 1, answer, earlier) });
    }
  }
  return entries;
}

async function converse(assistant: Assistant, asked: Asked): Promise<{ answer: Answer; earlier: string[] }> {
  const questions = typeof asked === 'string' ? [asked] : asked;
  const earlier = questions.slice(0, -1);
  const history: Turn[] = [];
  for (const question of earlier) {
    const reply = await assistant.ask({ question, history: [...history] });
    history.push({ role: 'user', content: question }, { role: 'assistant', content: reply.text });
  }
  return { answer: await assistant.ask({ question: questions.at(-1) ?? '', history }), earlier };
}

function entryText(number: number, answer: Answer, earlier: readonly string[]): string {
  const { citations, question, refusal, route, standaloneQuestion, status, text } = answer;
  const clauses = [...new Set(citations.map(({ clause }) => clause.label || clause.heading))];
  const outcome = refusal ? `${status} (${refusal.reason})` : status;
  const facts = [
    ...earlier.map((before) => `after: ${before}`),
    ...(standaloneQuestion === question ? [] : [`read as: ${standaloneQuestion}`]),
    `${route}, ${outcome}${clauses.length > 0 ? `; cites ${clauses.join('、')}` : ''}`,
  ];
  return `### ${number}. ${question}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

export function pageOf(entries: readonly Entry[]): string {
  const parts = entries.map(({ kind, text }, i) =>
    entries[i - 1]?.kind === kind ? text : `## ${kind}\n\n${text}`,
  );
  return `${INTRODUCTION}\n\n${parts.join('\n')}`;
}

/** What is wrong with `page`, in one sentence that names the first question that drifted; undefined where nothing is. */
export function driftOf(page: string, entries: readonly Entry[]): string | undefined {
  if (page === pageOf(entries)) return undefined;
  const drifted = entries.find(({ text }) => !page.includes(text));
  const what = drifted
    ? `${drifted.kind}: “${drifted.question}” is answered otherwise`
    : 'other questions, or another order';
  return `${PAGE} has drifted (${what}); run ${COMMAND}`;
}

/** A conversation as Markdown: questions, answers with their labels, and every citation with its quote. */
import type { Answer, Citation } from '../schema/answer.ts';
import type { Conversation } from '../schema/conversation.ts';
import { blockMarkdown, plain } from './markdown-blocks.ts';

const ADVICE = '答案仅供参考，以文件原文为准。';

/** `origin` stands before the addresses of clauses. No HTML, link or image of a question takes effect. */
export function conversationMarkdown({ id, createdAt, turns }: Conversation, origin: string): string {
  return [
    '# 条问会话',
    '',
    `- 编号：${id}`,
    `- 开始于：${createdAt}`,
    `- ${ADVICE}`,
    ...turns.flatMap(({ answer, askedAt }, i) => [
      '',
      `## ${i + 1}. 问`,
      '',
      ...plain(answer.question)
        .split('\n')
        .map((line) => `> ${line}`),
      '',
      `（${askedAt}）`,
      '',
      `**答**【${plain(answer.label)}】`,
      '',
      ...answer.blocks.flatMap((block) => [blockMarkdown(block), '']),
      ...evidence('依据：', answer.citations, origin),
      ...evidence('最接近的条款：', nearestOf(answer), origin),
    ]),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const nearestOf = ({ refusal }: Answer) => refusal?.nearest ?? [];

function evidence(title: string, citations: readonly Citation[], origin: string): string[] {
  if (citations.length === 0) return [];
  return [
    title,
    '',
    ...citations.flatMap(({ marker, clause, document, quote, url }) => [
      `- [${marker}] ${plain(`《${document.title}》${document.number === null ? '' : `（${document.number}）`}`)}` +
        `${plain(`${clause.label}${clause.heading}`)}，版本 ${plain(document.version)}`,
      `  “${plain(quote).replaceAll('\n', '\n  ')}”`,
      `  ${origin}${url}`,
    ]),
    '',
  ];
}

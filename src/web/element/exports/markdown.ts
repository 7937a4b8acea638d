/** A conversation as Markdown, with labels and citations; the metadata of generated content in its front matter. */
import type { Answer, Citation } from '../../../schema/answer.ts';
import { citationLink } from '../../links.ts';
import { blockMarkdown, plain } from '../../markdown-blocks.ts';
import { generatedContentMetadata, labelOf } from '../answer-label.ts';
import { clauseName } from '../clause-name.ts';
import type { KeptTurn } from '../conversation.ts';
import type { Words } from '../strings/words.ts';
import { download, fileName } from './download.ts';

export function exportMarkdown(turns: readonly KeptTurn[], words: Words, origin: string): void {
  const text = conversationText(turns, words, origin, new Date());
  download(new Blob([text], { type: 'text/markdown;charset=utf-8' }), fileName(turns[0]?.question, 'md'));
}

/** No HTML, link or image of a question takes effect. */
export function conversationText(
  turns: readonly KeptTurn[],
  words: Words,
  origin: string,
  now: Date,
): string {
  const metadata = generatedContentMetadata(turns.map(({ answer }) => answer));
  const labels = [...new Set(turns.map(({ answer }) => labelOf(answer, words)))];
  return [
    // A value that is JSON is YAML as well.
    ...(metadata === undefined
      ? []
      : ['---', `AIGC: ${JSON.stringify(JSON.parse(metadata).AIGC)}`, '---', '']),
    `# ${words.exportTitle}`,
    '',
    `- ${words.exportAt(now.toLocaleString(words.language))}`,
    `- 【${labels.join('】【')}】${words.caution}`,
    ...turns.flatMap(({ question, answer }, at) => [
      '',
      `## ${at + 1}. ${plain(question).replaceAll('\n', ' ')}`,
      '',
      `**${words.exportAnswer}**【${labelOf(answer, words)}】`,
      '',
      ...answer.blocks.flatMap((block) => [blockMarkdown(block), '']),
      ...evidence(words.allSources, answer.citations, words, origin),
      ...evidence(words.nearest, nearestOf(answer), words, origin),
    ]),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

export const nearestOf = ({ refusal }: Answer): readonly Citation[] => refusal?.nearest ?? [];

function evidence(title: string, citations: readonly Citation[], words: Words, origin: string): string[] {
  if (citations.length === 0) return [];
  return [
    `${title}：`,
    '',
    ...citations.flatMap((citation) => [
      `- [${citation.marker}] ${plain(sourceLine(citation, words))}`,
      `  “${plain(citation.quote).replaceAll('\n', '\n  ')}”`,
      `  ${origin}${citationLink(citation)}`,
    ]),
    '',
  ];
}

/** `《…》（晋政发〔2024〕20号）第（十五）条“…”，版本 29ae…` */
export function sourceLine(citation: Citation, words: Words): string {
  const { clause, document } = citation;
  const number = document.number === null ? '' : `（${document.number}）`;
  const heading = clause.heading && `“${clause.heading}”`;
  return `《${document.title}》${number}${clauseName(citation, words)}${heading}，${words.version} ${document.version}`;
}

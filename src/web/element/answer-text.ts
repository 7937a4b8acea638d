/** An answer as text to paste: with its label, its citations, and where they stand. */
import type { Answer, Citation } from '../../schema/answer.ts';
import { citationLink } from '../links.ts';
import { generatedContentMetadata, labelOf } from './answer-label.ts';
import { clauseName } from './clause-name.ts';
import type { Words } from './strings/words.ts';

/** `origin`: `https://…`, before the addresses of clauses. */
export function answerText(answer: Answer, words: Words, origin: string): string {
  const { refusal, citations, text } = answer;
  const metadata = generatedContentMetadata([answer]);
  return [
    text,
    ...(citations.length > 0 ? ['', `${words.allSources}：`] : []),
    ...citations.map((citation) => citationText(citation, words, origin, `[${citation.marker}] `)),
    ...(refusal && refusal.nearest.length > 0 ? ['', `${words.nearest}：`] : []),
    ...(refusal?.nearest ?? []).map((citation) => citationText(citation, words, origin, '')),
    '',
    `【${labelOf(answer, words)}】${words.caution}`,
    ...(metadata === undefined ? [] : [metadata]),
  ].join('\n');
}

function citationText(citation: Citation, words: Words, origin: string, lead: string): string {
  const { document, clause, quote } = citation;
  const number = document.number === null ? '' : `（${document.number}）`;
  const heading = clause.heading && `“${clause.heading}”`;
  return `${lead}《${document.title}》${number}${clauseName(citation, words)}${heading}：“${quote}”\n${origin}${citationLink(citation)}`;
}

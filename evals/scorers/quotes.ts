/** Every quote is word for word what stands at its offsets, inside the clause that it names; every marker has one. */
import type { Answer, Citation } from '../../src/schema/answer.ts';
import { type PublishedDocument, textOf } from '../published.ts';
import { judged, type Scorer } from './scorer.ts';

function problemOf(
  citation: Citation,
  documents: ReadonlyMap<string, PublishedDocument>,
): string | undefined {
  const { quote, start, end, clause } = citation;
  const document = documents.get(citation.document.id);
  if (!document) return `未知文件 ${citation.document.id}`;
  if (citation.document.version !== document.version) return '文件版本不符';
  const span = document.clauses.get(clause.id);
  if (!span) return `未知条款 ${clause.id}`;
  if (quote === '') return '引文为空';
  if (end - start !== quote.length) return '引文长度与位置不符';
  if (start < span[0] || end > span[1]) return '引文不在所引条款之内';
  const published = textOf(document, [start, end]);
  return published !== undefined && published !== quote ? '引文与原文不一致' : undefined;
}

function allCitations(answer: Answer): Citation[] {
  return [...answer.citations, ...answer.related, ...(answer.refusal?.nearest ?? [])];
}

/** Markers in the text that no citation explains. */
function orphanMarkers({ text, citations }: Answer): string[] {
  const known = new Set(citations.map(({ marker }) => `[${marker}]`));
  return [...new Set(text.match(/\[\d+\]/gu) ?? [])].filter((marker) => !known.has(marker));
}

export const quotes: Scorer = (_case, answer, { documents }) => {
  const citations = allCitations(answer);
  const problems = citations.flatMap((citation) => {
    const problem = problemOf(citation, documents);
    return problem === undefined ? [] : [`[${citation.marker}] ${citation.clause.id} ${problem}`];
  });
  problems.push(...orphanMarkers(answer).map((marker) => `${marker} 没有对应的引用`));
  const share = 1 - problems.length / Math.max(citations.length, 1);
  return judged(problems, share, `引文 ${citations.length} 处，均与原文一致`);
};

/** Citations for clients that show nothing but text: a list of links after the answer, and titles of sources. */
import type { Answer, Citation } from '../schema/answer.ts';

type Cited = { clause: Citation['clause']; document: Pick<Citation['document'], 'title'> };

/** `（十五）健全多元可持续的投融资政策——《…实施方案》` */
export function citationTitle(citation: Cited): string {
  return `${clauseName(citation)}——《${citation.document.title}》`;
}

/** The heading of a document's head is its title, which says nothing beside it. */
export function clauseName({ clause, document }: Cited): string {
  return clause.id === 'head' || clause.heading === document.title
    ? '文件头'
    : `${clause.label}${clause.heading}`;
}

const HEADINGS = { zh: '\n\n引用：\n', en: '\n\nSources:\n' };

/** The list as Markdown that reads as plain text too; empty where nothing is cited. `url`s are put as they are. */
export function sourceList({ citations, label }: Pick<Answer, 'citations' | 'label'>): string {
  if (citations.length === 0) return '';
  const heading = /\p{Script=Han}/u.test(label) ? HEADINGS.zh : HEADINGS.en;
  const lines = citations.map((citation) => {
    const { document, marker, url } = citation;
    const name = `${document.number ?? document.title} ${clauseName(citation)}`;
    return `- [${marker}] [${name.replace(/[[\]\\]/g, '\\$&')}](${url})`;
  });
  return heading + lines.join('\n');
}

/** What was said without the list that `sourceList` put after it, for answers that come back as history. */
export function withoutSourceList(text: string): string {
  const start = Math.max(...Object.values(HEADINGS).map((heading) => text.lastIndexOf(`${heading}- [`)));
  return start < 0 ? text : text.slice(0, start);
}

/**
 * What is still to be shown when the final text is known: usually nothing; where what was shown before is not how
 * the final text begins, all of it, marked as the correction.
 */
export function remainder(shown: string, final: string): string {
  if (final.startsWith(shown)) return final.slice(shown.length);
  return `\n\n以下为更正后的完整回答：\n${final}`;
}

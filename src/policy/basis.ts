/** What a document rests on: the titles that its preamble names after 贯彻落实, 根据, 按照. */
import type { PolicyDocument } from '../schema/document.ts';
import { titleSpans } from './brackets.ts';
import { readNumberAfterTitle } from './document-number.ts';

const VERB = /贯彻|落实|根据|依据|遵照|按照/;
/** What a sentence goes on with once the basis is named. */
const TURN = /制定|结合|印发|转发|经.{0,10}同意|提出|通知如下/;

/** In the order of naming. `own` is the document's own title, which is never its basis. */
export function readBasis(head: string, own: string): PolicyDocument['basis'] {
  const basis = new Map<string, string | null>();
  for (const sentence of head.split(/[。\n]/)) {
    const verb = VERB.exec(sentence);
    if (verb === null) continue;
    for (const [start, end] of titleSpans(sentence)) {
      if (start < verb.index) continue;
      const before = sentence.slice(verb.index, start).replace(/印发的/g, '');
      const title = sentence.slice(start + 1, end - 1);
      if (TURN.test(withoutTitles(before)) || /简称[“"]?$/.test(before) || isOwn(title, own)) continue;
      basis.set(title, basis.get(title) ?? readNumberAfterTitle(sentence.slice(end)) ?? null);
    }
  }
  return [...basis].map(([title, number]) => ({ title, number }));
}

function withoutTitles(text: string): string {
  return text.replace(/《[^《》]{0,200}》/g, '');
}

function isOwn(title: string, own: string): boolean {
  return own.endsWith(title) || (title.length > 6 && own.includes(title));
}

/** `/d/:doc/m/:n`: one clause, its units, its neighbours, and the raw text that it was repaired from. */
import { html } from 'hono/html';
import type { Measure, Span, UnitRole } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { unitChips } from './answer-view.ts';
import { markedText, measureParts, paragraphs } from './clause-text.ts';
import { documentLink, measureLink } from './links.ts';
import { type Html, pageLayout } from './page-layout.ts';
import { type RawText, rawTextView } from './repair-view.ts';

export type ClauseView = {
  library: LibraryDocument;
  measure: Measure;
  previous: Measure | undefined;
  next: Measure | undefined;
  raw: RawText;
  /** Offsets into the canonical text. */
  highlight: Span | undefined;
};

const ROLES: [UnitRole, string][] = [
  ['lead', '牵头单位'],
  ['responsible', '责任单位'],
  ['participant', '配合单位'],
];

export function clausePage({ library, measure, previous, next, raw, highlight }: ClauseView): Html {
  const { document } = library;
  const section = document.sections.find(({ id }) => id === measure.section);
  const { body, bodyStart, heading } = measureParts(measure);
  return pageLayout(
    heading,
    html`<nav class="path" aria-label="所在位置"><ol>
<li><a href="${documentLink(document.id)}">${document.title}</a></li>
${
  section === undefined
    ? ''
    : html`<li><a href="${documentLink(document.id, section.id)}">${section.label}${section.title}</a></li>`
}
</ol></nav>
<article class="clause">
<h1>${markedText(heading, measure.span[0], highlight)}</h1>
<div class="text">${paragraphs(body, bodyStart, highlight)}</div>
${ROLES.map(([role, name]) => unitsOfRole(measure, role, name))}
<p class="facts">${[document.number, document.issuer, document.issuedOn].filter((fact) => fact !== null).join(' · ')}</p>
${rawTextView(raw)}
</article>
<nav class="neighbours" aria-label="前后条款">
${previous === undefined ? html`<span></span>` : neighbour(document.id, previous, 'prev', '上一条')}
${next === undefined ? '' : neighbour(document.id, next, 'next', '下一条')}
</nav>`,
  );
}

function unitsOfRole({ units }: Measure, role: UnitRole, name: string): Html | string {
  const names = units.filter((unit) => unit.role === role).map((unit) => unit.name);
  return names.length === 0 ? '' : html`<h2>${name}</h2>${unitChips(names)}`;
}

function neighbour(document: string, measure: Measure, rel: 'prev' | 'next', direction: string): Html {
  return html`<a rel="${rel}" href="${measureLink(document, measure.number)}"><span class="facts">${direction}</span>
${measure.label}${measure.title}</a>`;
}

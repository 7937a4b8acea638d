/** `/d/:doc`: facts of the document, outline, and its whole text by sections and measures. */
import { html } from 'hono/html';
import type { Measure, PolicyDocument, Section, Span } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { unitChips } from './answer-view.ts';
import { markedText, measureParts, paragraphs } from './clause-text.ts';
import { documentLink, measureLink } from './links.ts';
import { type Html, pageLayout } from './page-layout.ts';

export function documentPage(library: LibraryDocument, highlight: Span | undefined): Html {
  const { canonical, document } = library;
  const { head, id, sections, title } = document;
  const measures = new Map(document.measures.map((measure) => [measure.id, measure]));
  const placed = new Set(sections.flatMap((section) => section.measures));
  const unplaced = document.measures.filter((measure) => !placed.has(measure.id));
  return pageLayout(
    title,
    html`<header class="document-head">
<h1>${title}</h1>
${factList(library)}
</header>
<div class="with-outline">
${outline(document, measures)}
<div class="text">
<section id="head" aria-labelledby="head-title">
<h2 id="head-title" class="quiet">文件抬头</h2>
${paragraphs(canonical.slice(...head.span), head.span[0], highlight)}
</section>
${sections.map((section) => sectionView(id, section, measures, highlight))}
${unplaced.map((measure) => measureView(id, measure, highlight))}
</div>
</div>`,
  );
}

function factList({ document, units }: LibraryDocument): Html {
  const { addressees, basis, id, issuedOn, issuer, measures, notes, number, period, repairs, version } =
    document;
  const repaired = Object.entries(repairs).reduce(
    (sum, [kind, n]) => (kind === 'unresolved' ? sum : sum + n),
    0,
  );
  const facts: [string, string | Html | null][] = [
    ['文号', number],
    ['发文机关', issuer],
    ['印发日期', issuedOn],
    ['实施期限', period && `${period.from}—${period.to}年`],
    ['主送', addressees.length > 0 ? addressees.join('、') : null],
    [
      '依据',
      basis.length > 0
        ? basis
            .map((source) => `《${source.title}》${source.number === null ? '' : `（${source.number}）`}`)
            .join('、')
        : null,
    ],
    ['说明', notes.length > 0 ? notes.join('；') : null],
    ['规模', `${measures.length} 条举措，${units.length} 个责任单位`],
    [
      '文本修复',
      repaired + repairs.unresolved === 0
        ? null
        : `修复 ${repaired} 处，存疑 ${repairs.unresolved} 处（各条页面可查原始文本）`,
    ],
    ['版本', version],
    [
      '下载',
      html`责任清单 <a href="/api/documents/${encodeURIComponent(id)}/matrix.xlsx">Excel</a> <a href="/api/documents/${encodeURIComponent(id)}/matrix.csv">CSV</a>`,
    ],
  ];
  return html`<dl class="fact-list">${facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function outline({ id, sections }: PolicyDocument, measures: ReadonlyMap<string, Measure>): Html {
  return html`<nav class="outline" aria-label="目录">
<h2>目录</h2>
<ol>${sections.map(
    (section) => html`<li><a href="${documentLink(id, section.id)}">${section.label}${section.title}</a>
${
  section.measures.length === 0
    ? ''
    : html`<ol>${section.measures
        .flatMap((measure) => measures.get(measure) ?? [])
        .map(
          (measure) =>
            html`<li><a href="${documentLink(id, measure.id)}">${measure.label}${measure.title}</a></li>`,
        )}</ol>`
}</li>`,
  )}</ol>
</nav>`;
}

function sectionView(
  document: string,
  section: Section,
  measures: ReadonlyMap<string, Measure>,
  highlight: Span | undefined,
): Html {
  const { id, intro, introSpan, label, span, title } = section;
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${markedText(`${label}${title}`, span[0], highlight)}</h2>
${paragraphs(intro, introSpan[0], highlight)}
${section.measures.flatMap((measure) => measures.get(measure) ?? []).map((measure) => measureView(document, measure, highlight))}
</section>`;
}

function measureView(document: string, measure: Measure, highlight: Span | undefined): Html {
  const { body, bodyStart, heading } = measureParts(measure);
  const { id, number, span, units } = measure;
  return html`<article id="${id}" class="measure" aria-labelledby="${id}-title">
<h3 id="${id}-title"><a href="${measureLink(document, number)}">${markedText(heading, span[0], highlight)}</a></h3>
${paragraphs(body, bodyStart, highlight)}
${units.length === 0 ? '' : unitChips(units.map((unit) => unit.name))}
</article>`;
}

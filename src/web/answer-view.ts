/** An answer on a page: its blocks, the quotes behind it, or what is missing and what comes nearest. */
import { html } from 'hono/html';
import type { Answer, Block, Citation } from '../schema/answer.ts';
import { askLink, citationLink } from './links.ts';
import type { Html } from './page-layout.ts';

const DEGRADED: Record<NonNullable<Answer['degraded']>, string> = {
  upstream_timeout: '模型未及时响应，以下为原文摘录。',
  upstream_error: '模型暂不可用，以下为原文摘录。',
  unverified: '模型的回答未能核验，以下为原文摘录。',
};

export function answerView(answer: Answer): Html {
  const {
    blocks,
    citations,
    completeness,
    degraded,
    generator,
    label,
    refusal,
    related,
    status,
    suggestions,
    units,
  } = answer;
  const nearest = refusal?.nearest ?? [];
  return html`<article class="answer" aria-labelledby="answer">
<h2 id="answer">${status === 'refused' ? '没有找到答案' : '回答'}
<span class="tag">${generator.kind === 'extractive' ? '原文摘录' : label}</span>
${status === 'partial' ? html`<span class="tag warn">部分回答</span>` : ''}</h2>
${degraded === undefined ? '' : html`<p class="note">${DEGRADED[degraded]}</p>`}
${blocks.map((block) => blockView(block, citations))}
${
  completeness === undefined
    ? ''
    : html`<p class="note">共 ${completeness.total} 项，已列出 ${completeness.listed} 项。</p>`
}
${units.length === 0 ? '' : unitChips(units)}
</article>
${citationSection('sources', '依据', citations, true)}
${citationSection('nearest', '最接近的条款', nearest, false)}
${citationSection('related', '相关条款', related, false)}
${
  suggestions.length === 0
    ? ''
    : html`<section aria-labelledby="suggestions"><h2 id="suggestions">还可以问</h2>
<ul class="examples">${suggestions.map((question) => html`<li><a href="${askLink(question)}">${question}</a></li>`)}</ul>
</section>`
}`;
}

/** Names of units, each leading to what it is responsible for. */
export function unitChips(units: string[]): Html {
  return html`<ul class="chips" aria-label="责任单位">${units.map(
    (unit) => html`<li><a href="${askLink(`${unit}负责哪些举措？`)}">${unit}</a></li>`,
  )}</ul>`;
}

function blockView(block: Block, citations: Citation[]): Html {
  const text = (value: string) => withMarkers(value, citations);
  switch (block.type) {
    case 'paragraph':
      return html`<p>${text(block.text)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${text(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<div class="table" tabindex="0" role="region" aria-label="表格"><table>
<thead><tr>${block.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${text(cell)}</td>`)}</tr>`)}</tbody>
</table></div>`;
    case 'quote':
      return html`<blockquote><p>${block.text}${markerLink(block.marker, citations)}</p></blockquote>`;
  }
}

const MARKER = /(\[\d{1,3}\])/;

function withMarkers(text: string, citations: Citation[]): Html {
  return html`${text
    .split(MARKER)
    .map((part) => (MARKER.test(part) ? (markerLink(Number(part.slice(1, -1)), citations) ?? part) : part))}`;
}

/** Undefined for a marker that no citation bears: it stays the text that it is. */
function markerLink(marker: number, citations: Citation[]): Html | undefined {
  if (!citations.some((citation) => citation.marker === marker)) return undefined;
  return html`<a class="marker" href="#c${marker}" aria-label="依据 ${marker}">${marker}</a>`;
}

function citationSection(id: string, title: string, citations: Citation[], numbered: boolean): Html | string {
  if (citations.length === 0) return '';
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ol class="citations">${citations.map((citation) => citationView(citation, numbered))}</ol>
</section>`;
}

function citationView(citation: Citation, numbered: boolean): Html {
  const { clause, document, marker, quote, units } = citation;
  return html`<li class="card"${numbered ? html` id="c${marker}"` : ''}>
<h3>${numbered ? html`<span class="marker">${marker}</span> ` : ''}<a href="${citationLink(citation)}">${clause.label}${clause.heading}</a></h3>
<p class="facts">${[document.number ?? document.title, ...clause.path.slice(0, -1)].join(' › ')}</p>
<blockquote cite="${citationLink(citation)}"><p>${quote}</p></blockquote>
${units.length === 0 ? '' : unitChips(units)}
</li>`;
}

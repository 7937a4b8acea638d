/** The blocks of an answer as elements of the page; every text is a text node. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Block, Citation } from '../../../schema/answer.ts';
import type { Turn } from '../conversation.ts';
import { measureTable } from '../measure-rows.ts';
import { citationButton } from './citation-button.ts';
import { measureTableView } from './measure-table-view.ts';
import type { View } from './view.ts';

const MARKER = /(\[\d{1,3}\])/;

export function blocksView(
  blocks: readonly Block[],
  turn: Turn & { answer: Answer },
  view: View,
): TemplateResult[] {
  return blocks.map((block, at) => blockView(block, turn, view, `t${turn.key}-${at}`));
}

function blockView(block: Block, turn: Turn & { answer: Answer }, view: View, id: string): TemplateResult {
  const { citations } = turn.answer;
  const text = (value: string) => markedText(value, citations, view);
  switch (block.type) {
    case 'paragraph':
      return html`<p>${text(block.text)}</p>`;
    case 'list': {
      const table = measureTable(block, citations);
      if (table !== undefined) return measureTableView(table, turn, view, id);
      const items = block.items.map((item) => html`<li>${text(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<div class="scroll" tabindex="0" role="region" aria-label=${block.columns.join('、')}>
        <table>
          <thead>
            <tr>${block.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
          </thead>
          <tbody>
            ${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${text(cell)}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>`;
    case 'quote': {
      const citation = citations.find(({ marker }) => marker === block.marker);
      return html`<blockquote lang="zh-CN">
        ${block.text.split('\n').map((line) => html`<p>${line}</p>`)}
        ${citation === undefined ? nothing : html`<footer>${citationButton(citation, view)}</footer>`}
      </blockquote>`;
    }
  }
}

/** A marker that no citation bears stays the text that it is. */
export function markedText(
  text: string,
  citations: readonly Citation[],
  view: View,
): (string | TemplateResult)[] {
  return text.split(MARKER).map((part) => {
    if (!MARKER.test(part)) return part;
    const citation = citations.find(({ marker }) => marker === Number(part.slice(1, -1)));
    return citation === undefined ? part : citationButton(citation, view);
  });
}

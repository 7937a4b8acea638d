/** A list of clauses as a table, part by part, with its count; rows become cards where there is no room. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../schema/answer.ts';
import type { Turn } from '../conversation.ts';
import { countLine, type MeasureRow, type MeasureTable } from '../measure-rows.ts';
import { citationButton } from './citation-button.ts';
import { icons } from './icons.ts';
import type { View } from './view.ts';

export function measureTableView(
  table: MeasureTable,
  turn: Turn & { answer: Answer },
  view: View,
  id: string,
): TemplateResult {
  const { act, words } = view;
  const { columns } = words;
  const parts = rowsByPart(table.rows);
  const headings = table.regular
    ? [columns.clause, columns.title, columns.units]
    : [columns.clause, columns.text];
  // The roles are kept for the layout of cards, which takes the table's own away.
  return html`<div class="table-head">
      <span id=${id} class="count">${countLine(table.rows.length, turn.answer, words)}</span>
      <button type="button" class="quiet" @click=${() => act.exportTable(turn, table)}>
        ${icons.download}${words.exportTable}
      </button>
    </div>
    <table class="measures" role="table" aria-labelledby=${id}>
      <thead role="rowgroup">
        <tr role="row">${headings.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr>
      </thead>
      ${[...parts].map(
        ([part, rows]) => html`<tbody role="rowgroup">
          ${
            part === '' || parts.size < 2
              ? nothing
              : html`<tr role="row" class="part">
                  <th role="rowheader" scope="rowgroup" colspan=${headings.length} lang="zh-CN">${part}</th>
                </tr>`
          }
          ${rows.map((row) => rowView(row, table.regular, view))}
        </tbody>`,
      )}
    </table>`;
}

function rowsByPart(rows: readonly MeasureRow[]): Map<string, MeasureRow[]> {
  const parts = new Map<string, MeasureRow[]>();
  for (const row of rows) parts.set(row.part, [...(parts.get(row.part) ?? []), row]);
  return parts;
}

function rowView(row: MeasureRow, regular: boolean, view: View): TemplateResult {
  const source = html`<td role="cell" class="source">${citationButton(row.citation, view)}</td>`;
  if (!regular) return html`<tr role="row">${source}<td role="cell">${row.text}</td></tr>`;
  return html`<tr role="row" lang="zh-CN">
    ${source}
    <td role="cell" class="title">${row.title}</td>
    <td role="cell" class="units">${row.units.join('、')}</td>
  </tr>`;
}

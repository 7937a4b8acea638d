/** The tables of the report page: gates, comparison with a baseline, kind by route. */
import { html } from 'hono/html';
import { GATE_NAMES, KIND_NAMES, percent, ROUTE_NAMES, SCORER_NAMES } from '../../names.ts';
import type { Report } from '../../report.ts';
import type { Verdict } from '../../thresholds.ts';

type Html = ReturnType<typeof html>;

const GROUPS: Record<Verdict['group'], string> = {
  kind: '按题型：严格通过的比例',
  condition: '按条件：满足的比例',
  rate: '拒答：出错的比例',
};

function gateRow({ group, name, count, cases, atLeast, atMost, pass }: Verdict): Html {
  const title = (group === 'condition' ? SCORER_NAMES[name] : GATE_NAMES[name]) ?? name;
  const limit = atMost === undefined ? `≥ ${percent(atLeast ?? 0, 1)}` : `≤ ${percent(atMost, 1)}`;
  return html`<tr><td>${title}</td><td class="number spare">${count}/${cases}</td>
<td class="number">${percent(count, cases)}</td><td class="number">${limit}</td>
<td class="outcome ${pass ? 'good' : 'bad'}">${pass ? '达标' : '未达标'}</td></tr>`;
}

export function gateTable({ thresholds }: Report): Html {
  return html`<div class="card scroll"><table>
<thead><tr><th>项目</th><th class="number spare">题数</th><th class="number">比例</th><th class="number">要求</th><th>结论</th></tr></thead>
${[...Map.groupBy(thresholds, ({ group }) => group)].map(
  ([group, verdicts]) =>
    html`<tbody><tr class="group"><th colspan="5" scope="rowgroup">${GROUPS[group]}</th></tr>${verdicts.map(gateRow)}</tbody>`,
)}</table></div>`;
}

export function baselineView({ baseline }: Report): Html | string {
  if (!baseline) return '';
  const { fixed, broken, added, gone } = baseline;
  const row = (name: string, ids: readonly string[], mark: string) =>
    html`<tr><th>${name}</th><td class="number">${ids.length}</td><td class="${ids.length > 0 ? mark : ''}">${ids.join('、') || '无'}</td></tr>`;
  return html`<h2>与基准相比</h2>
<div class="card scroll"><table><tbody>${row('变坏', broken, 'bad')}${row('修好', fixed, 'good')}${row('新增', added, '')}${row('本次没有', gone, '')}</tbody></table></div>`;
}

/** The share of a row that a cell holds → one of five depths; none for an empty cell. */
const depth = (cases: number, of: number) =>
  cases === 0 ? '' : `h${Math.min(5, 1 + Math.floor((5 * cases) / of))}`;

export function confusionTable({ routes, kinds }: Report): Html {
  const known = Object.keys(ROUTE_NAMES);
  const columns = [...new Set(Object.values(routes).flatMap((row) => Object.keys(row)))].sort(
    (a, b) => known.indexOf(a) - known.indexOf(b),
  );
  return html`<div class="card scroll"><table class="matrix">
<thead><tr><th>题型＼走法</th>${columns.map((route) => html`<th>${ROUTE_NAMES[route] ?? route}</th>`)}</tr></thead>
<tbody>${Object.entries(routes).map(
    ([kind, row]) =>
      html`<tr><th>${KIND_NAMES[kind] ?? kind}</th>${columns.map((route) => {
        const cases = row[route] ?? 0;
        return html`<td class="${depth(cases, kinds[kind]?.cases ?? 1)}">${cases || ''}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
}

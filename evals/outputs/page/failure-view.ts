/** One failed case on the report page: why, what was wanted and cited, the answer, and how it came about. */
import { html } from 'hono/html';
import * as z from 'zod';
import type { Explanation } from '../../../src/schema/search.ts';
import { placeName } from '../../case-error.ts';
import type { CaseResult } from '../../evaluate.ts';
import {
  clauseName,
  clauseNames,
  KIND_NAMES,
  ROUTE_NAMES,
  reasonName,
  SCORER_NAMES,
  STATUS_NAMES,
} from '../../names.ts';
import type { CaseReport } from '../../report.ts';

type Html = ReturnType<typeof html>;

const SHOWN_HITS = 3;
const MAX_DEPTH = 4;
const MAX_PARTS = 12;

const readSchema = z.object({
  reasons: z.array(z.string()).catch([]),
  topic: z.string().catch(''),
});

function tree({ value, description, details }: Explanation, depth = 1): Html {
  const parts = depth < MAX_DEPTH ? details.slice(0, MAX_PARTS) : [];
  return html`<li>${value.toFixed(3)} ${description}${
    parts.length > 0 ? html`<ul>${parts.map((part) => tree(part, depth + 1))}</ul>` : ''
  }</li>`;
}

function hitsView({ retrieval }: CaseResult): Html | string {
  if (!retrieval) return '';
  const rank = retrieval.rank === null ? '未进前十' : `第 ${retrieval.rank} 位`;
  return html`<details><summary>检索：应含条款首见于${rank}</summary>
<ul>${retrieval.hits
    .slice(0, SHOWN_HITS)
    .map(
      ({ clause, score, explanation }, i) =>
        html`<li>${i + 1}. ${clauseName(clause)}，得分 ${score.toFixed(3)}${
          explanation ? html`<ul>${tree(explanation)}</ul>` : ''
        }</li>`,
    )}</ul></details>`;
}

function whyView({ answer, evidence }: CaseResult): Html | string {
  const { data: read } = readSchema.safeParse(answer?.explanation);
  if (!read) return '';
  const weight = evidence
    ? html`<li>证据 ${evidence.value.toFixed(3)}，须达 ${evidence.least}</li>`
    : html`<li>没有按证据取舍</li>`;
  return html`<details><summary>怎样理解这个问题</summary><ul>${read.reasons.map((reason) => html`<li>${reason}</li>`)}
${read.topic === '' ? '' : html`<li>检索词：${read.topic}</li>`}${weight}</ul></details>`;
}

function diffView({ expected, answered, citations }: CaseReport): Html {
  const rows: [string, string, string][] = [
    ['应含条款', clauseNames(expected.measures), ''],
    ['实际引用', clauseNames(answered?.cited ?? []), ''],
  ];
  if (citations.missing.length > 0) rows.push(['缺', clauseNames(citations.missing), 'bad']);
  if (citations.extra.length > 0) rows.push(['多', clauseNames(citations.extra), 'bad']);
  if (expected.units.length > 0) {
    rows.push(
      ['应含单位', expected.units.join('、'), ''],
      ['所答单位', answered?.units.join('、') || '无', ''],
    );
  }
  if (expected.refuse !== false) {
    const wanted = typeof expected.refuse === 'string' ? `（${reasonName(expected.refuse)}）` : '';
    rows.push(['应拒答', `是${wanted}`, '']);
  }
  return html`<dl class="diff">${rows.map(
    ([name, value, mark]) => html`<dt class="${mark}">${name}</dt><dd class="${mark}">${value}</dd>`,
  )}</dl>`;
}

function outcome({ answered }: CaseReport): string {
  if (!answered) return '没有答案';
  const refusal = answered.refusal === null ? '' : `（${reasonName(answered.refusal)}）`;
  const status = STATUS_NAMES[answered.status] ?? answered.status;
  return `${ROUTE_NAMES[answered.route] ?? answered.route}类，${status}${refusal}`;
}

export function failureView(report: CaseReport, result: CaseResult): Html {
  const { id, kind, question, file, sheet, line, failures, answered } = report;
  const { history } = result.placed.case;
  const place = placeName({ file, ...(sheet !== null && { sheet }), line });
  return html`<article class="card failure">
<h3><span class="id">${id}</span><span>${question}</span></h3>
<p class="tags">${KIND_NAMES[kind] ?? kind} · ${outcome(report)} · ${place}</p>
<ul class="reasons">${failures.map(
    ({ scorer, reason }) => html`<li><b>${SCORER_NAMES[scorer] ?? scorer}</b>：${reason}</li>`,
  )}</ul>
${diffView(report)}
${
  history.length > 0
    ? html`<details><summary>上文</summary><ul>${history.map(
        ({ role, content }) => html`<li>${role === 'user' ? '问' : '答'}：${content}</li>`,
      )}</ul></details>`
    : ''
}${answered ? html`<details><summary>答案全文</summary><div class="answer">${answered.text}</div></details>` : ''}${whyView(
  result,
)}${hitsView(result)}
</article>`;
}

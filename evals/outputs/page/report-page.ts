/** The report of a run as one page that holds everything it needs: no script, nothing loaded. */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { CaseResult } from '../../evaluate.ts';
import { modesLines } from '../../modes.ts';
import { percent } from '../../names.ts';
import type { Report } from '../../report.ts';
import type { Timing } from '../../timing.ts';
import { type Chart, evidenceChart, kindChart, latencyChart, rankChart } from './charts.ts';
import { failureView } from './failure-view.ts';
import { STYLE } from './style.ts';
import { baselineView, confusionTable, gateTable } from './tables.ts';

type Html = ReturnType<typeof html>;

/** The source expression by which a content security policy lets the page's one style sheet through. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

function figure(title: string, about: string, chart: Chart | undefined): Html | string {
  if (!chart) return '';
  return html`<figure role="group"><figcaption>${title}<span>${about}</span></figcaption>
<div class="wide" role="img" aria-label="${title}">${raw(chart.wide)}</div><div class="narrow" role="img" aria-label="${title}">${raw(chart.narrow)}</div></figure>`;
}

function verdictView(report: Report): Html {
  const { total, planned, complete, pass, thresholds, baseline } = report;
  const missed = thresholds.filter((found) => !found.pass).length;
  const broken = baseline?.broken.length ?? 0;
  const reasons = [
    ...(complete ? [] : [`只跑了 ${total.cases}/${planned} 题，不能作结论`]),
    ...(missed > 0 ? [`${missed} 项未达要求`] : []),
    ...(broken > 0 ? [`${broken} 题比基准变坏`] : []),
  ];
  return html`<div class="verdict ${pass ? 'good' : 'bad'}">${pass ? '达标' : complete ? '未达标' : '未跑完'}
<p>${reasons.join('；') || '各项要求全部达到。'}</p></div>`;
}

function modesView({ modes }: Report): Html | string {
  return modes ? html`<p>${modesLines(modes).join('；')}。</p>` : '';
}

function figuresView(report: Report, timing: Timing): Html {
  const { total, retrieval } = report;
  const rateOf = (name: string) => report.thresholds.find((found) => found.name === name);
  const rate = (title: string, name: string) => {
    const found = rateOf(name);
    return found
      ? [[title, percent(found.count, found.cases), `${found.count}/${found.cases} 题`] as const]
      : [];
  };
  const figures = [
    ['严格通过', percent(total.passed, total.cases), `${total.passed}/${total.cases} 题`] as const,
    ...rate('误拒', 'false-refusals'),
    ...rate('误答', 'false-answers'),
    ...(retrieval.cases > 0
      ? [
          [
            '检索居首',
            percent(retrieval.ranks['1'] ?? 0, retrieval.cases),
            `MRR@10 ${retrieval.mrr10.toFixed(3)}`,
          ] as const,
        ]
      : []),
    [
      '耗时 p95',
      `${timing.p95.toFixed(1)} ms`,
      `p50 ${timing.p50.toFixed(1)}，最长 ${timing.max.toFixed(1)}`,
    ] as const,
  ];
  return html`<dl class="figures">${figures.map(
    ([name, value, about]) => html`<div><dt>${name}</dt><dd>${value}<small>${about}</small></dd></div>`,
  )}</dl>`;
}

const NOTES: [string, string][] = [
  ['严格通过', '一题的每一个条件都满足才算通过；门槛按通过题数的比例计，不用平均分。'],
  ['误拒', '方案里有答案而拒答的题，占有答案的题的比例。'],
  ['误答', '应拒答而没有拒答的题，占应拒答的题的比例。'],
  ['检索', '以补全后的问题检索，看应含条款排在第几位；只作报告，不影响通过与否。'],
  ['可复核', '不用任何模型打分；同一版程序、同一套题，report.json 除生成时间外逐字节相同。'],
];

export function reportPage(report: Report, results: readonly CaseResult[], timing: Timing): string {
  const byId = new Map(results.map((result) => [result.placed.case.id, result]));
  const failed = report.cases.filter(({ pass }) => !pass);
  const { recall } = report.retrieval;
  const { evidence } = report;
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${raw(STYLE_SOURCE)}">
<title>评测报告 · 条问</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><div class="frame"><h1>评测报告</h1>
<p class="soft">题库 ${report.set}${report.filter === null ? '' : `，类别 ${report.filter}`}；对象 ${report.target === 'in-process' ? '本机程序' : report.target}；生成于 ${report.generatedAt.slice(0, 16).replace('T', ' ')}（UTC）</p></div></header>
<main>
${verdictView(report)}
${modesView(report)}
${figuresView(report, timing)}
${report.degraded > 0 ? html`<p class="bad">其中 ${report.degraded} 题是降级回答。</p>` : ''}
<h2>各项要求</h2>
${gateTable(report)}
${baselineView(report)}
<h2>图表</h2>
${figure('各类题目的通过率', '低的在上；黄线是要求，红色未达要求', kindChart(report))}
${
  report.retrieval.cases > 0
    ? figure(
        '应含条款的检索位次',
        `${report.retrieval.cases} 题；召回率 前1位 ${percent(recall['1'] ?? 0, 1)}，前3位 ${percent(recall['3'] ?? 0, 1)}，前5位 ${percent(recall['5'] ?? 0, 1)}，前10位 ${percent(recall['10'] ?? 0, 1)}`,
        rankChart(report),
      )
    : ''
}
${
  evidence
    ? figure(
        '证据阈值与误拒、误答',
        `凭证据取舍的 ${evidence.answerable} 道有答案的题和 ${evidence.refusable} 道应拒答的题；阈值越高，误拒越多、误答越少`,
        evidenceChart(report),
      )
    : html`<p class="soft">评测远程服务时得不到证据值，不画证据阈值曲线。</p>`
}
${figure('回答耗时', '毫秒', latencyChart(timing))}
<h2>题型与走法</h2>
<p class="soft">每一行是一类题，每一列是程序判定的走法；颜色越深，占该类的比例越大。</p>
${confusionTable(report)}
<h2>未通过的题（${failed.length}）</h2>
${failed.length === 0 ? html`<p>没有。</p>` : ''}
${failed.map((found) => {
  const result = byId.get(found.id);
  return result ? failureView(found, result) : '';
})}
<h2>口径</h2>
<dl class="card note">${NOTES.map(([name, about]) => html`<dt>${name}</dt><dd>${about}</dd>`)}</dl>
</main>
</body>
</html>
`;
  return String(page);
}

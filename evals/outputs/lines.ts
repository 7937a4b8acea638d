/** The report of a run as lines for a terminal. */

import { modesLines } from '../modes.ts';
import { clauseNames, GATE_NAMES, percent, SCORER_NAMES } from '../names.ts';
import type { CaseReport, Report, Tally } from '../report.ts';
import type { Verdict } from '../thresholds.ts';
import type { Timing } from '../timing.ts';

const MAX_TEXT = 200;
const MAX_IDS = 20;

const rate = ({ cases, passed }: Tally) => `${passed}/${cases} ${percent(passed, cases)}`;

function failureLines(found: CaseReport): string[] {
  const { answered } = found;
  const outcome = answered
    ? `  答：${answered.status} ${answered.route}；引用 ${answered.cited.join('、') || '无'}；单位 ${answered.units.join('、') || '无'}`
    : '  答：无';
  return [
    `✗ ${found.id} ${found.question}`,
    ...found.failures.map(({ scorer, reason }) => `  ${scorer}：${reason}`),
    outcome,
    ...(answered ? [`  ${answered.text.replace(/\s+/gu, ' ').slice(0, MAX_TEXT)}`] : []),
  ];
}

/** `单位 54/54 100.0%，应不低于 95%` */
export function verdictLine({ group, name, count, cases, atLeast, atMost }: Verdict): string {
  const title = group === 'condition' ? SCORER_NAMES[name] : GATE_NAMES[name];
  const limit =
    atMost === undefined ? `应不低于 ${percent(atLeast ?? 0, 1)}` : `应不高于 ${percent(atMost, 1)}`;
  return `${title ?? name}（${name}）${count}/${cases} ${percent(count, cases)}，${limit}`;
}

const some = (ids: readonly string[]) =>
  ids.slice(0, MAX_IDS).join('、') + (ids.length > MAX_IDS ? ` 等 ${ids.length} 题` : '');

function baselineLines({ baseline }: Report): string[] {
  if (!baseline) return [];
  const { fixed, broken, added, gone } = baseline;
  const line = (name: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${name} ${ids.length} 题：${some(ids)}`] : [];
  const lines = [
    ...line('比基准修好', fixed),
    ...line('比基准新增', added),
    ...line('基准里有、本次没有', gone),
    ...line('比基准变坏', broken),
  ];
  return lines.length > 0 ? lines : ['与基准相同'];
}

/** Failures first, then the tallies, then the verdict: what matters stands last on a terminal. */
export function reportLines(report: Report, timing: Timing): string[] {
  const { retrieval, total } = report;
  return [
    ...report.cases.filter((found) => !found.pass).flatMap(failureLines),
    '',
    ...Object.entries(report.tags).map(([tag, tally]) => `${tag}：${rate(tally)}`),
    `全部：${rate(total)}`,
    `检索：${retrieval.cases} 题，第一位 ${percent(retrieval.ranks['1'] ?? 0, retrieval.cases)}，前 10 位召回 ${percent(retrieval.recall['10'] ?? 0, 1)}，MRR@10 ${retrieval.mrr10.toFixed(3)}`,
    ...report.thresholds.filter(({ group }) => group === 'rate').map(verdictLine),
    `耗时：p50 ${timing.p50.toFixed(1)} 毫秒，p95 ${timing.p95.toFixed(1)} 毫秒，最长 ${timing.max.toFixed(1)} 毫秒`,
    ...(report.degraded > 0 ? [`降级回答：${report.degraded} 题`] : []),
    ...(report.modes ? modesLines(report.modes) : []),
    ...baselineLines(report),
    ...report.thresholds.filter(({ pass }) => !pass).map((found) => `未达标：${verdictLine(found)}`),
    ...(report.complete ? [] : [`未跑完：${total.cases}/${report.planned} 题`]),
    report.pass ? '达标' : '未达标',
  ];
}

/** `缺第6条、第32条；多第5条`, or nothing. */
export function citationDiffLine({ missing, extra }: CaseReport['citations']): string {
  return [missing.length > 0 && `缺${clauseNames(missing)}`, extra.length > 0 && `多${clauseNames(extra)}`]
    .filter(Boolean)
    .join('；');
}

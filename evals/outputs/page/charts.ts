/** The charts of a report as SVG: pass by kind, rank of the wanted clause, latency, evidence. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { KIND_NAMES } from '../../names.ts';
import type { Report } from '../../report.ts';
import type { Timing } from '../../timing.ts';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

const INK = '#1b1f24';
const SOFT = '#56606b';
const LINE = '#d9dee5';
const BLUE = '#1b4b8f';
const RED = '#a8201a';
const GOOD = '#3d7a4e';
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** One chart in the two widths that a page may have room for; the style sheet shows one of them. */
export type Chart = { wide: string; narrow: string };

const WIDE = 720;
const NARROW = 330;

/** Style attributes as presentation attributes, which every content security policy lets through. */
function presentational(svg: string): string {
  return svg.replace(/ style="([^"]*)"/gu, (_, style: string) =>
    style
      .split(';')
      .map((declaration) => declaration.split(':').map((part) => part.trim()))
      .filter(([name, value]) => name && value)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join(''),
  );
}

function svg(option: EChartsCoreOption, width: number, height: number, key: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT, color: INK },
      ...option,
    });
    const drawn = presentational(chart.renderToSVGString({ useViewBox: true }));
    // The library numbers its charts through; ids must not depend on how many were drawn before.
    return drawn
      .replace(/<style[\s\S]*?<\/style>| (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
      .replace(/\bzr\d+-/gu, `${key}-`);
  } finally {
    chart.dispose();
  }
}

function both(key: string, height: number, option: (narrow: boolean) => EChartsCoreOption): Chart {
  return {
    wide: svg(option(false), WIDE, height, `${key}w`),
    narrow: svg(option(true), NARROW, height, `${key}n`),
  };
}

const axis = {
  axisLine: { lineStyle: { color: LINE } },
  axisTick: { show: false },
  axisLabel: { color: SOFT },
};
const rule = { splitLine: { lineStyle: { color: LINE, type: 'dashed' } } };
const percentAxis = {
  type: 'value',
  min: 0,
  max: 100,
  ...axis,
  ...rule,
  axisLabel: { color: SOFT, formatter: '{value}%' },
};
const grid = {
  left: 8,
  right: 24,
  top: 16,
  bottom: 8,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
};

/** Bars of strict passes, the lowest on top, each with the threshold it must reach. */
export function kindChart(report: Report): Chart {
  const limits = new Map(report.thresholds.map(({ name, group, atLeast }) => [`${group}:${name}`, atLeast]));
  const kinds = Object.entries(report.kinds)
    .map(([kind, { cases, passed }]) => ({
      name: KIND_NAMES[kind] ?? kind,
      share: (100 * passed) / cases,
      label: `${passed}/${cases}`,
      limit: limits.get(`kind:${kind}`),
    }))
    .sort((a, b) => b.share - a.share);
  const below = ({ share, limit }: { share: number; limit: number | undefined }) =>
    limit !== undefined && share < 100 * limit;
  return both('kind', 48 + 28 * kinds.length, (narrow) => ({
    grid: { ...grid, right: 64 },
    xAxis: { ...percentAxis, interval: narrow ? 50 : 20 },
    yAxis: { type: 'category', data: kinds.map(({ name }) => name), ...axis },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: kinds.map((kind) => ({
          value: kind.share,
          itemStyle: { color: below(kind) ? RED : BLUE },
          label: { show: true, position: 'right', color: SOFT, formatter: kind.label },
        })),
      },
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [3, 20],
        itemStyle: { color: '#d08a1d' },
        data: kinds.flatMap(({ limit }, i) => (limit === undefined ? [] : [[100 * limit, i]])),
      },
    ],
  }));
}

export function rankChart({ retrieval }: Report): Chart {
  const ranks = Object.entries(retrieval.ranks);
  return both('rank', 240, (narrow) => ({
    grid,
    xAxis: {
      type: 'category',
      data: ranks.map(([rank]) => (rank === '-' ? (narrow ? '无' : '未进前十') : rank)),
      ...axis,
      axisLabel: { color: SOFT, interval: 0 },
    },
    yAxis: percentAxis,
    series: [
      {
        type: 'bar',
        barMaxWidth: 32,
        data: ranks.map(([rank, cases]) => ({
          value: (100 * cases) / retrieval.cases,
          itemStyle: { color: rank === '-' ? RED : rank === '1' ? GOOD : BLUE },
          label: { show: cases > 0, position: 'top', color: SOFT, formatter: String(cases) },
        })),
      },
    ],
  }));
}

const LATENCY_EDGES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** A histogram over steps of about a factor of two. */
export function latencyChart(timing: Timing): Chart {
  const counts = [...LATENCY_EDGES, Number.POSITIVE_INFINITY].map((edge, i) => {
    const from = LATENCY_EDGES[i - 1] ?? 0;
    const name = edge === Number.POSITIVE_INFINITY ? `>${from}` : `${from}–${edge}`;
    const cases = timing.cases.filter(({ milliseconds: ms }) => ms >= from && ms < edge).length;
    return { name, cases };
  });
  const first = counts.findIndex(({ cases }) => cases > 0);
  const last = counts.findLastIndex(({ cases }) => cases > 0);
  const shown = counts.slice(Math.max(first, 0), last + 1);
  return both('latency', 240, () => ({
    grid: { ...grid, top: 28 },
    xAxis: {
      type: 'category',
      data: shown.map(({ name }) => name),
      ...axis,
      axisLabel: { color: SOFT, interval: 0 },
    },
    yAxis: { type: 'value', name: '题', nameTextStyle: { color: SOFT }, minInterval: 1, ...axis, ...rule },
    series: [
      {
        type: 'bar',
        barMaxWidth: 48,
        itemStyle: { color: BLUE },
        label: { show: true, position: 'top', color: SOFT },
        data: shown.map(({ cases }) => cases),
      },
    ],
  }));
}

/** Undefined where no evidence is known. */
export function evidenceChart({ evidence }: Report): Chart | undefined {
  if (!evidence) return undefined;
  const line = (name: string, color: string, type: string, share: (typeof evidence.points)[number][]) => ({
    name,
    type: 'line',
    showSymbol: false,
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
    data: share.map((point) => [
      point.threshold,
      100 * (name === '误拒' ? point.falseRefusals : point.falseAnswers),
    ]),
  });
  return both('evidence', 280, () => ({
    grid: { ...grid, top: 40, bottom: 24 },
    legend: { top: 0, left: 0, textStyle: { color: INK }, icon: 'roundRect', itemHeight: 4 },
    xAxis: {
      type: 'value',
      min: 0,
      max: evidence.points.at(-1)?.threshold ?? 1,
      name: '证据阈值',
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: SOFT },
      ...axis,
      splitLine: { show: false },
    },
    yAxis: percentAxis,
    series: [
      {
        ...line('误拒', RED, 'solid', evidence.points),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: SOFT, type: 'dotted' },
          label: { formatter: `现用 ${evidence.least}`, color: SOFT, position: 'insideEndTop', rotate: 0 },
          data: [{ xAxis: evidence.least }],
        },
      },
      line('误答', BLUE, 'dashed', evidence.points),
    ],
  }));
}

/** The pages of `/evals`: off, the key, and the run with its progress and results. No script. */
import { html } from 'hono/html';
import type { EvalsStatus } from '../schema/evals.ts';
import { type Html, pageLayout } from './page-layout.ts';

const TITLE = '评测';

/** What each file is for, in the order in which they are offered. */
const FILES: Record<string, string> = {
  'report.html': '看报告：图表、每道错题的原因',
  'report.xlsx': '原题加“结果”“原因”，错题着色',
  'report.json': '全部数据',
  'junit.xml': '供持续集成',
  'timing.json': '每题耗时',
};

export function evalsOffPage(): Html {
  return pageLayout(
    TITLE,
    html`<section class="problem"><h1>评测未开启</h1>
<p class="lead">启动服务时设置环境变量 <code>TIAOWEN_ADMIN_KEY</code>（至少 16 个字符），再用这个密钥登录本页。</p></section>`,
  );
}

export function evalsLoginPage(mistake?: string): Html {
  return pageLayout(
    TITLE,
    html`<h1>评测</h1>
<form class="ask" action="/evals/login" method="post">
<label for="key">管理密钥</label>
<input type="password" id="key" name="key" required autocomplete="current-password"${
      mistake === undefined ? '' : html` aria-invalid="true" aria-describedby="mistake"`
    }>
${mistake === undefined ? '' : html`<p class="mistake" id="mistake" role="alert">${mistake}</p>`}
<div class="ask-foot"><p class="hint">即启动服务时设置的 TIAOWEN_ADMIN_KEY。</p><button type="submit">登录</button></div>
</form>`,
  );
}

export type EvalsView = {
  status: EvalsStatus;
  /** Bytes that a sheet may have. */
  limit: number;
  /** Why the sheet was not taken. */
  mistake?: string;
};

export function evalsPage({ status, limit, mistake }: EvalsView): Html {
  return pageLayout(
    TITLE,
    html`<h1>评测</h1>
<p class="lead">上传一张题目表，逐题提问、逐项核对，得到一份报告。不用模型打分，结果可以复核。</p>
${mistake === undefined ? '' : html`<p class="mistake" id="mistake" role="alert">${mistake}</p>`}
${statusView(status)}
${status.state === 'running' ? '' : uploadForm(limit)}
<form action="/evals/logout" method="post" class="again"><button type="submit" class="plain">退出登录</button></form>`,
  );
}

function uploadForm(limit: number): Html {
  return html`<h2>上传题目</h2>
<form class="ask" action="/evals/run" method="post" enctype="multipart/form-data">
<label for="set">题目表</label>
<input type="file" id="set" name="set" accept=".xlsx,.csv,.jsonl" required>
<label for="tag" class="minor">只评一个类别（可不填）</label>
<input type="text" id="tag" name="tag" maxlength="100">
<div class="ask-foot">
<p class="hint">.xlsx、.csv 或 .jsonl，不超过 ${Math.floor(limit / 1024 / 1024)} MB。没有表？<a href="/evals/template.xlsx">下载空表</a>，里面有填法和示例。</p>
<button type="submit">开始评测</button>
</div>
</form>`;
}

function statusView(status: EvalsStatus): Html | '' {
  switch (status.state) {
    case 'idle':
      return '';
    case 'running':
      return html`<section class="answer" aria-live="polite">
<h2>正在评测 ${status.set}</h2>
<p><progress max="${status.total}" value="${status.done}">${status.done}/${status.total}</progress></p>
<p>已问 ${status.done} 题，共 ${status.total} 题。本页每两秒自动更新。</p>
<form action="/evals/stop" method="post"><button type="submit" class="plain">停止</button></form>
</section>`;
    case 'failed':
      return html`<section class="answer"><h2>${status.set} 没有评成</h2><p class="mistake">${status.detail}</p></section>`;
    case 'done':
      return doneView(status);
  }
}

function doneView({ set, outcome, files }: Extract<EvalsStatus, { state: 'done' }>): Html {
  const { pass, complete, passed, cases, planned, missed } = outcome;
  const verdict = pass ? '达标' : complete ? '未达标' : '未跑完';
  const share = cases === 0 ? '' : `，${((100 * passed) / cases).toFixed(1)}%`;
  const named = files.toSorted((a, b) => orderOf(a.name) - orderOf(b.name));
  return html`<section class="answer">
<h2>${set} <span class="tag${pass ? '' : ' warn'}">${verdict}</span></h2>
<p>严格通过 ${passed}/${cases} 题${share}${complete ? '' : `（原有 ${planned} 题，中途停止）`}。</p>
${missed.length === 0 ? '' : html`<ul class="missed">${missed.map((line) => html`<li>${line}</li>`)}</ul>`}
<ul class="files">${named.map(
    ({ name, bytes }) =>
      html`<li><a href="/evals/files/${name}">${name}</a><span class="facts">${FILES[name] ?? ''}，${Math.ceil(bytes / 1024)} KB</span></li>`,
  )}</ul>
</section>`;
}

const orderOf = (name: string) => {
  const at = Object.keys(FILES).indexOf(name);
  return at < 0 ? Object.keys(FILES).length : at;
};

/** The raw text of a clause as it was received, with what was repaired in it. */
import { html } from 'hono/html';
import type { LedgerEntry, RepairKind } from '../schema/repair.ts';
import type { Html } from './page-layout.ts';

const KINDS: Record<RepairKind, string> = {
  pinyin: '夹注的拼音',
  script: '繁体字',
  mojibake: '错位乱码',
  punctuation: '标点',
  layout: '版式',
};

export type RawText = { text: string; repairs: LedgerEntry[] };

export function rawTextView({ text, repairs }: RawText): Html {
  const resolved = Map.groupBy(
    repairs.filter((entry) => entry.resolved),
    (entry) => entry.kind,
  );
  const unresolved = repairs.filter((entry) => !entry.resolved);
  return html`<details class="raw">
<summary>查看原始文本（含损坏）</summary>
<p class="hint">收到的文本如下，本页正文由它修复而来。</p>
<p class="raw-text">${text}</p>
${repairs.length === 0 ? html`<p>此条没有修复。</p>` : ''}
${[...resolved].map(
  ([kind, entries]) => html`<section>
<h3>${KINDS[kind]}：修复 ${entries.length} 处</h3>
<ul class="repairs">${entries.map(repairView)}</ul>
</section>`,
)}
${
  unresolved.length === 0
    ? ''
    : html`<section><h3>存疑，未改动：${unresolved.length} 处</h3><ul class="repairs">${unresolved.map(repairView)}</ul></section>`
}
</details>`;
}

function repairView({ before, after, resolved, rule }: LedgerEntry): Html {
  if (!resolved) return html`<li title="${rule}"><del>${shown(before)}</del></li>`;
  return html`<li title="${rule}"><del>${shown(before)}</del> <span aria-hidden="true">→</span><span class="unseen">改为</span> <ins>${
    after === '' ? html`<i>删去</i>` : shown(after)
  }</ins></li>`;
}

/** Blanks would be seen as nothing. */
function shown(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll(' ', '␣').replaceAll('\u3000', '□');
}

/** A clause as it was received, damage and all, with each repair in its place; on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClauseText } from '../service.ts';
import type { View } from '../views/view.ts';
import { rawText } from './clause-store.ts';

type Raw = NonNullable<ClauseText['raw']>;
type Repair = Raw['repairs'][number];

const shownClauses = new Set<string>();

export function rawSection(document: string, number: number, view: View): TemplateResult {
  const { act, words } = view;
  const key = `${document}/${number}`;
  const shown = shownClauses.has(key);
  const toggle = () => {
    if (shown) shownClauses.delete(key);
    else shownClauses.add(key);
    act.refresh();
  };
  return html`<section class="raw">
    <button type="button" class="quiet" aria-expanded=${shown} @click=${toggle}>
      ${shown ? words.rawHide : words.rawShow}
    </button>
    ${shown ? rawView(document, number, view) : nothing}
  </section>`;
}

function rawView(document: string, number: number, view: View): TemplateResult {
  const { act, service, words } = view;
  const loading = rawText(service, document, number, act.refresh);
  if (loading.state !== 'here') {
    return html`<p class="note">${loading.state === 'failed' ? words.loadFailed : words.loading}</p>`;
  }
  const { raw } = loading.value;
  if (raw === undefined) return html`<p class="note">${words.loadFailed}</p>`;
  const repaired = raw.repairs.filter(({ resolved }) => resolved).length;
  return html`<p class="note">${repaired === 0 ? words.rawNone : words.rawNote(repaired)}</p>
    <p class="raw-text" lang="zh-CN">${repairedText(raw, words.rawUnresolved)}</p>`;
}

/** Repairs within a stretch that another repair has taken are not shown again. */
function repairedText({ text, start, repairs }: Raw, unresolved: string): (string | TemplateResult)[] {
  const shown: (string | TemplateResult)[] = [];
  let at = 0;
  for (const repair of [...repairs].sort((a, b) => a.rawStart - b.rawStart || b.rawEnd - a.rawEnd)) {
    const from = repair.rawStart - start;
    const to = Math.min(repair.rawEnd - start, text.length);
    if (from < at || to <= from) continue;
    shown.push(text.slice(at, from), repairView(text.slice(from, to), repair, unresolved));
    at = to;
  }
  return [...shown, text.slice(at)];
}

function repairView(before: string, { after, resolved }: Repair, unresolved: string): TemplateResult {
  if (!resolved) return html`<span class="doubtful" title=${unresolved}>${before}</span>`;
  return html`<del>${before}</del>${after === '' ? nothing : html`<ins>${after}</ins>`}`;
}

/** The reader: a clause with the quote marked, its units, its neighbours, and the text as it was received. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../../../schema/answer.ts';
import { citationLink, measureLink } from '../../links.ts';
import type { ClauseText } from '../service.ts';
import { icons } from '../views/icons.ts';
import type { View } from '../views/view.ts';
import { clauseText, type Loading, partText } from './clause-store.ts';
import { markedParagraphs } from './marked-text.ts';
import { rawSection } from './raw-section.ts';

export function clausePane(citation: Citation, view: View): TemplateResult {
  const { document, measure, start, end } = citation;
  const href = view.service.base + citationLink(citation);
  if (measure === null) return partPane(citation, view, href);
  const clause = clauseText(view.service, document.id, measure, view.act.refresh);
  return loaded(clause, view, (text) => measureView(text, [start, end], href, view));
}

export function measurePane(
  { document, number }: { document: string; number: number },
  view: View,
): TemplateResult {
  const clause = clauseText(view.service, document, number, view.act.refresh);
  const href = view.service.base + measureLink(document, number);
  return loaded(clause, view, (text) => measureView(text, undefined, href, view));
}

function loaded<T>(value: Loading<T>, { words }: View, draw: (value: T) => TemplateResult): TemplateResult {
  if (value.state === 'here') return draw(value.value);
  return html`<p class="note">${value.state === 'failed' ? words.loadFailed : words.loading}</p>`;
}

function measureView(
  clause: ClauseText,
  mark: readonly [number, number] | undefined,
  href: string,
  view: View,
): TemplateResult {
  const { words } = view;
  const { document, label, number, sectionTitle, title, units } = clause;
  return html`<article class="clause" lang="zh-CN">
      <p class="path">${[document.number ?? document.title, sectionTitle].filter((part) => part).join(' › ')}</p>
      <h3>${label}${title}</h3>
      <div class="text">${bodyView(clause, mark)}</div>
      ${
        units.length === 0
          ? nothing
          : unitsView(
              units.map(({ name }) => name),
              view,
            )
      }
    </article>
    ${neighbours(clause, view)}
    <p class="pane-links"><a href=${href} target="_blank" rel="noopener">${words.openPage}</a></p>
    ${rawSection(document.id, number, view)}`;
}

/** Without the printed heading, unless some of that is marked. */
function bodyView({ label, title, text, span }: ClauseText, mark: readonly [number, number] | undefined) {
  const heading = `${label}${title}`;
  const rest = text.startsWith(heading) ? text.slice(heading.length).replace(/^[。\s]{1,8}/, '') : text;
  const start = span[0] + text.length - rest.length;
  return mark && mark[0] < start
    ? markedParagraphs(text, span[0], mark)
    : markedParagraphs(rest, start, mark);
}

function unitsView(units: readonly string[], { act, words }: View): TemplateResult {
  return html`<h4>${words.units}</h4>
    <ul class="chips units">
      ${units.map(
        (unit) => html`<li>
          <button type="button" class="chip" title=${words.unitQuestion(unit)} @click=${() => act.ask(words.unitQuestion(unit))}>${unit}</button>
        </li>`,
      )}
    </ul>`;
}

function neighbours({ document, previous, next }: ClauseText, { act, words }: View): TemplateResult {
  const button = (place: 'previous' | 'next', to: ClauseText['next']) =>
    to === null
      ? html`<span></span>`
      : html`<button
          type="button"
          data-go=${place}
          @click=${() => act.open({ kind: 'measure', document: document.id, number: to.number })}
        >
          ${place === 'previous' ? icons.previous : nothing}<span
            ><small>${words[place]}</small><span lang="zh-CN">${to.label}${to.title}</span></span
          >${place === 'next' ? icons.next : nothing}
        </button>`;
  return html`<nav class="neighbours" aria-label="${words.previous}, ${words.next}">
    ${button('previous', previous)}${button('next', next)}
  </nav>`;
}

function partPane(citation: Citation, view: View, href: string): TemplateResult {
  const { words } = view;
  const { document, clause, quote, start, end } = citation;
  const part = partText(view.service, citation, view.act.refresh);
  return loaded(
    part,
    view,
    ({ heading, text, start: from }) => html`<article class="clause" lang="zh-CN">
        <p class="path">${[document.number ?? document.title, ...clause.path.slice(0, -1)].join(' › ')}</p>
        <h3>${heading || words.headName}</h3>
        <div class="text">
          ${
            text === undefined
              ? markedParagraphs(quote, 0, [0, quote.length])
              : markedParagraphs(text, from, [start, end])
          }
        </div>
      </article>
      <p class="pane-links"><a href=${href} target="_blank" rel="noopener">${words.openPage}</a></p>`,
  );
}

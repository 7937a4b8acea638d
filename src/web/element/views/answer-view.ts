/** An answer with its label, what it rests on, and what is missing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Block, Citation, Refusal } from '../../../schema/answer.ts';
import { isGenerated, labelOf } from '../answer-label.ts';
import type { Turn } from '../conversation.ts';
import { blocksView } from './blocks-view.ts';
import { citationButton } from './citation-button.ts';
import { icons } from './icons.ts';
import type { View } from './view.ts';

/** Sources named under an answer; the rest are in the view of all. */
const NAMED_SOURCES = 3;

export function answerView(turn: Turn & { answer: Answer }, view: View): TemplateResult {
  const { words } = view;
  const { answer } = turn;
  const { degraded, refusal, route, status } = answer;
  return html`<div class="tags">
      ${refusal === undefined ? nothing : html`<span class="tag plain">${refusalName(refusal, view)}</span>`}
      ${
        route === 'greeting' || (refusal && refusal.nearest.length === 0)
          ? nothing
          : html`<span class=${isGenerated(answer) ? 'tag generated' : 'tag'}>${labelOf(answer, words)}</span>`
      }
      ${status === 'partial' ? html`<span class="tag warn">${words.partial}</span>` : nothing}
    </div>
    ${degraded === undefined ? nothing : html`<p class="note">${words.degraded[degraded]}</p>`}
    <div class="blocks">${blocksView(ownBlocks(answer), turn, view)}</div>
    ${refusal === undefined ? nothing : refusalView(refusal, view)} ${sourcesView(turn, view)}
    ${
      answer.related.length === 0 || refusal !== undefined
        ? nothing
        : html`<details class="related">
            <summary>${words.related}</summary>
            ${clauseCards(answer.related, view)}
          </details>`
    }`;
}

function refusalName({ reason }: Refusal, { words }: View): string {
  return reason === 'not_in_document' || reason === 'no_such_clause' ? words.notInPlan : words.outOfScope;
}

/** Without the list of nearest clauses, which stand below as cards. */
function ownBlocks({ blocks, refusal }: Answer): Block[] {
  const last = blocks.at(-1);
  const repeated =
    refusal !== undefined &&
    refusal.nearest.length > 0 &&
    last?.type === 'list' &&
    last.items.length === refusal.nearest.length;
  return repeated ? blocks.slice(0, -2) : blocks;
}

function refusalView({ nearest, reason }: Refusal, view: View): TemplateResult {
  const { hotline, words } = view;
  const elsewhere = reason !== 'unsafe' && reason !== 'unclear';
  return html`${
    nearest.length === 0
      ? nothing
      : html`<h3>${words.nearest}</h3>
          ${clauseCards(nearest, view)}`
  }
  ${hotline && elsewhere ? html`<p class="hotline">${hotline}</p>` : nothing}`;
}

function clauseCards(citations: readonly Citation[], view: View): TemplateResult {
  return html`<ul class="clauses">
    ${citations.map(
      (citation) => html`<li>
        ${citationButton(citation, view, true)}
        <p class="excerpt" lang="zh-CN">${citation.quote}</p>
      </li>`,
    )}
  </ul>`;
}

function sourcesView(turn: Turn & { answer: Answer }, view: View): TemplateResult | typeof nothing {
  const { act, words } = view;
  const { citations } = turn.answer;
  if (citations.length === 0) return nothing;
  const all = html`<button
    type="button"
    class="quiet"
    @click=${(event: Event) => act.open({ kind: 'sources', turn }, event.currentTarget)}
  >
    ${icons.book}${words.sources(citations.length)}
  </button>`;
  return html`<div class="sources">
    ${
      citations.length > NAMED_SOURCES
        ? nothing
        : citations.map((citation) => citationButton(citation, view, true))
    }
    ${citations.length > 1 ? all : nothing}
  </div>`;
}

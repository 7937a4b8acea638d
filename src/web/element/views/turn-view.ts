/** One question and what became of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../schema/answer.ts';
import type { Turn } from '../conversation.ts';
import { partOf, starterGroups } from '../starters.ts';
import { answerView } from './answer-view.ts';
import { icons } from './icons.ts';
import type { View } from './view.ts';

export function turnView(turn: Turn, view: View, last: boolean): TemplateResult {
  const id = `q${turn.key}`;
  return html`<article class="turn" part="message" aria-labelledby=${id}>
    ${view.editing === turn.key ? editForm(turn, view, id) : questionView(turn, view, id)}
    <div class="answer">
      ${bodyView(turn, view)} ${actionsView(turn, view)}
      ${view.faulting === turn.key ? view.faultForm?.(turn, view) : nothing}
    </div>
    ${last && isAnswered(turn) ? suggestionsView(turn, view) : nothing}
  </article>`;
}

const SHOWN_FOUND = 3;

const isAnswered = (turn: Turn): turn is Turn & { answer: Answer } => turn.answer !== undefined;

function questionView(turn: Turn, { act, words }: View, id: string): TemplateResult {
  return html`<div class="question">
    <h2 id=${id} tabindex="-1"><span class="unseen">${words.you}：</span>${turn.question}</h2>
    <button type="button" class="quiet edit" aria-label=${words.editLabel} @click=${() => act.edit(turn)}>
      ${icons.edit}<span>${words.edit}</span>
    </button>
  </div>`;
}

function editForm(turn: Turn, { act, words }: View, id: string): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    const question = new FormData(event.currentTarget as HTMLFormElement).get('question');
    if (typeof question === 'string' && question.trim() !== '') act.again(turn, question);
  };
  return html`<form class="edit-form" @submit=${send}>
    <h2 class="unseen" id=${id}>${turn.question}</h2>
    <textarea class="editing" name="question" maxlength="2000" rows="2" required aria-label=${words.editLabel} .value=${turn.question}></textarea>
    <div class="row">
      <button type="submit" class="primary">${words.askAgain}</button>
      <button type="button" class="quiet" @click=${() => act.edit(undefined)}>${words.cancel}</button>
    </div>
  </form>`;
}

function bodyView(turn: Turn, view: View): TemplateResult {
  const { words } = view;
  if (isAnswered(turn)) return answerView(turn, view);
  const text = turn.text === '' ? nothing : html`<div class="stream">${turn.text}</div>`;
  switch (turn.state) {
    case 'failed':
      return html`<p class="problem">${icons.help}<strong>${words.failed}</strong> ${turn.problem || words.offline}</p>`;
    case 'stopped':
      return html`${text}<p class="note">${turn.text === '' ? words.stopped : words.stoppedNote}</p>`;
    default:
      return html`${text}
        <p class="stage"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${words.stages[turn.stage]}</p>
        ${turn.text === '' && turn.found.length > 0 ? foundView(turn) : nothing}`;
  }
}

/** Clauses that the answer may rest on, while it is being made. */
function foundView({ found }: Turn): TemplateResult {
  return html`<p class="note" lang="zh-CN">
    ${found
      .slice(0, SHOWN_FOUND)
      .map(({ label, heading }) => label + heading)
      .join('　')}
  </p>`;
}

function actionsView(turn: Turn, view: View): TemplateResult | typeof nothing {
  const { act, rating, words } = view;
  if (turn.state === 'asking') return nothing;
  const again = html`<button type="button" class="quiet" @click=${() => act.again(turn)}>
    ${icons.again}${isAnswered(turn) ? words.regenerate : words.retry}
  </button>`;
  if (!isAnswered(turn)) return html`<div class="actions">${again}</div>`;
  return html`<div class="actions">
      <button type="button" class="quiet" @click=${() => act.copy(turn)}>${icons.copy}${words.copy}</button>
      <button type="button" class="quiet" @click=${() => act.share(turn)}>${icons.share}${words.share}</button>
      ${again}
      ${
        rating
          ? html`<span class="rates">
              <button type="button" class="quiet" aria-pressed=${turn.rating === 'up'} @click=${() => act.rate(turn, 'up')}>
                ${icons.up}${words.useful}
              </button>
              <button
                type="button"
                class="quiet"
                aria-pressed=${turn.rating === 'down'}
                aria-expanded=${view.faulting === turn.key}
                @click=${() => act.fault(view.faulting === turn.key ? undefined : turn)}
              >
                ${icons.down}${words.notUseful}
              </button>
            </span>`
          : nothing
      }
    </div>`;
}

const MOST_SUGGESTIONS = 5;

/** The answer's own, then questions on the part of the plan that it is about; none that was asked already. */
function suggestionsView(turn: Turn & { answer: Answer }, view: View): TemplateResult | typeof nothing {
  const { act, conversation, document, words } = view;
  const { citations, refusal, suggestions } = turn.answer;
  const clause = (citations[0] ?? refusal?.nearest[0])?.clause.id;
  const part = document && partOf(clause, document);
  const groups = document && part ? starterGroups(document, words, conversation.turns.length) : [];
  const more = groups.find(({ id }) => id === part)?.questions ?? [];
  const asked = new Set(conversation.turns.map(({ question }) => question));
  const shown = [...new Set([...suggestions, ...more])]
    .filter((question) => !asked.has(question))
    .slice(0, MOST_SUGGESTIONS);
  if (shown.length === 0) return nothing;
  return html`<section class="suggestions" aria-label=${words.suggestions}>
    <h3>${words.suggestions}</h3>
    <ul class="chips">
      ${shown.map(
        (question) => html`<li>
          <button type="button" class="chip" @click=${() => act.ask(question)}>${question}</button>
        </li>`,
      )}
    </ul>
  </section>`;
}

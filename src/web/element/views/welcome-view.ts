/** Before the first question: what this is, and what can be asked, part by part. */
import { html, nothing, type TemplateResult } from 'lit';
import { starterGroups } from '../starters.ts';
import type { View } from './view.ts';

export function welcomeView(view: View): TemplateResult {
  const { document, greeting, starters, words } = view;
  return html`<section class="welcome">
    <h2>${greeting || words.greeting}</h2>
    <p class="lead">${words.greetingHint}</p>
    ${
      document === undefined
        ? nothing
        : html`<p class="about" lang="zh-CN">
            <a href="${view.service.base}/d/${encodeURIComponent(document.id)}">${document.title}</a>
            <span>${[document.number, document.issuer, document.issuedOn].filter((fact) => fact !== null).join(' · ')}</span>
          </p>`
    }
    ${starters.length > 0 ? chips(starters, view) : partsView(view)}
  </section>`;
}

function partsView(view: View): TemplateResult | typeof nothing {
  const { document, words } = view;
  if (document === undefined) return nothing;
  return html`<h3>${words.startersTitle}</h3>
    <ul class="parts">
      ${starterGroups(document, words).map(
        ({ title, questions }) => html`<li>
          <h4 lang="zh-CN">${title}</h4>
          ${chips(questions.slice(0, 3), view)}
        </li>`,
      )}
    </ul>`;
}

function chips(questions: readonly string[], { act }: View): TemplateResult {
  return html`<ul class="chips">
    ${questions.map(
      (question) => html`<li>
        <button type="button" class="chip" @click=${() => act.ask(question)}>${question}</button>
      </li>`,
    )}
  </ul>`;
}

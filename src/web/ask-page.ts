/** `/ask`: the form, and below it the answer to what was asked. */
import { html } from 'hono/html';
import type { Answer } from '../schema/answer.ts';
import { answerView } from './answer-view.ts';
import { type AskFormView, askForm } from './ask-form.ts';
import { type Html, pageLayout } from './page-layout.ts';

const TITLE_LENGTH = 40;

export function askPage(view: AskFormView & { answer?: Answer }): Html {
  const { answer, question } = view;
  return pageLayout(
    answer === undefined ? '提问' : question.slice(0, TITLE_LENGTH).toWellFormed(),
    html`<h1 class="question">${answer === undefined ? '提问' : question}</h1>
${answer === undefined ? '' : answerView(answer)}
<section class="again" aria-label="${answer === undefined ? '提问' : '再问一句'}">
${askForm(view)}
</section>`,
  );
}

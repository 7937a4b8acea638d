/** The form that asks a question; works without JavaScript. */
import { html } from 'hono/html';
import type { DocumentSummary } from '../schema/library.ts';
import { MAX_QUESTION_LENGTH } from '../schema/question.ts';
import type { Html } from './page-layout.ts';

export type AskFormView = {
  question: string;
  doc: string | undefined;
  documents: Pick<DocumentSummary, 'id' | 'title'>[];
  /** Where it goes; `/ask` where absent. */
  action?: '/ask' | '/chat';
  /** Why the question was not taken. */
  mistake?: string;
};

export function askForm({ question, doc, documents, mistake, action = '/ask' }: AskFormView): Html {
  return html`<form class="ask" action="${action}" method="get" role="search">
<label for="q">您想了解什么？</label>
<textarea id="q" name="q" rows="2" maxlength="${MAX_QUESTION_LENGTH}" required placeholder="例如：老旧小区改造由谁负责？" aria-describedby="q-hint${
    mistake === undefined ? '' : ' q-mistake'
  }"${mistake === undefined ? '' : html` aria-invalid="true"`}>
${question}</textarea>
${mistake === undefined ? '' : html`<p class="mistake" id="q-mistake" role="alert">${mistake}</p>`}
${documents.length > 1 ? documentChoice(documents, doc) : ''}
<div class="ask-foot">
<p class="hint" id="q-hint">可问责任单位、条款内容、数量与清单，不超过 ${MAX_QUESTION_LENGTH} 字。</p>
<button type="submit">提问</button>
</div>
</form>`;
}

function documentChoice(documents: AskFormView['documents'], doc: string | undefined): Html {
  return html`<label for="doc" class="minor">在哪份文件中查</label>
<select id="doc" name="doc">
<option value="">全部文件</option>
${documents.map(
  ({ id, title }) => html`<option value="${id}"${id === doc ? html` selected` : ''}>${title}</option>`,
)}
</select>`;
}

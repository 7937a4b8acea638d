/** Everything that an answer cites, in one view. */
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../answer-label.ts';
import type { Turn } from '../conversation.ts';
import { citationButton } from '../views/citation-button.ts';
import type { View } from '../views/view.ts';

export function sourcesPane({ question, answer }: Turn, view: View): TemplateResult {
  const { words } = view;
  if (answer === undefined) return html`${nothing}`;
  return html`<p class="note">${question}</p>
    <p class="note"><span class="tag">${labelOf(answer, words)}</span> ${words.count(answer.citations.length)}</p>
    <ol class="all-sources">
      ${answer.citations.map(
        (citation) => html`<li>
          ${citationButton(citation, view, true)}
          <p class="path" lang="zh-CN">${[citation.document.number ?? citation.document.title, ...citation.clause.path.slice(0, -1)].join(' › ')}</p>
          <blockquote lang="zh-CN"><p>${citation.quote}</p></blockquote>
          ${citation.units.length === 0 ? nothing : html`<p class="note" lang="zh-CN">${words.units}：${citation.units.join('、')}</p>`}
        </li>`,
      )}
    </ol>`;
}

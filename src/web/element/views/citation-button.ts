/** A citation as a button with its full name: shows the quote when pointed at, opens the clause when pressed. */
import { html, type TemplateResult } from 'lit';
import type { Citation } from '../../../schema/answer.ts';
import { shortName, sourceName } from '../clause-name.ts';
import type { View } from './view.ts';

/** `titled`: with the heading of the clause beside its number. */
export function citationButton(citation: Citation, view: View, titled = false): TemplateResult {
  const { act, words } = view;
  const name = sourceName(citation, words);
  const show = (event: Event) => act.preview(citation, event.currentTarget as HTMLElement);
  const hide = () => act.preview();
  return html`<button
    type="button"
    part="citation"
    class=${titled ? 'cite titled' : 'cite'}
    aria-label=${titled ? `${name} ${citation.clause.heading}` : name}
    @click=${(event: Event) => act.open({ kind: 'clause', citation }, event.currentTarget)}
    @mouseenter=${show}
    @focus=${show}
    @mouseleave=${hide}
    @blur=${hide}
    ><span lang="zh-CN">${titled ? html`${name} <span class="cite-title">${citation.clause.heading}</span>` : shortName(citation, words)}</span></button
  >`;
}

/** What was wrong with an answer: a reason, and words where the reader has any. */
import { html, type TemplateResult } from 'lit';
import type { Turn } from '../conversation.ts';
import type { Reason } from '../strings/words.ts';
import type { View } from '../views/view.ts';

const MAX_COMMENT = 900;

export function feedbackForm(turn: Turn, { act, words }: View): TemplateResult {
  const reasons = Object.entries(words.reasons) as [Reason, string][];
  const send = (event: Event) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const said = [...fields.getAll('reason'), fields.get('comment')].filter((value) => value);
    act.rate(turn, 'down', said.join('；'));
  };
  return html`<form class="feedback" @submit=${send}>
    <fieldset>
      <legend>${words.reasonTitle}</legend>
      <div class="choices">
        ${reasons.map(
          ([, name]) =>
            html`<label class="choice"><input type="checkbox" name="reason" value=${name} />${name}</label>`,
        )}
      </div>
    </fieldset>
    <label>${words.comment}<textarea name="comment" rows="2" maxlength=${MAX_COMMENT}></textarea></label>
    <div class="row">
      <button type="submit" class="primary">${words.sendReason}</button>
      <button type="button" class="quiet" @click=${() => act.fault(undefined)}>${words.cancel}</button>
    </div>
  </form>`;
}

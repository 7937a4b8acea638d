/** Gives the element its name, once a page. */
import { TiaowenChat } from './chat-element.ts';

export function defineChat(): void {
  if (customElements.get('tiaowen-chat') === undefined) customElements.define('tiaowen-chat', TiaowenChat);
}

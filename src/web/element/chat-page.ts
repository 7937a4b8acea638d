/** The script of the chat page: defines the element, and brings the rest of the page to its look. */
import { TiaowenChat } from './chat-element.ts';
import { defineChat } from './define.ts';

/** The header follows what is chosen in the element. */
function follow(): void {
  const chat = document.querySelector('tiaowen-chat');
  if (!(chat instanceof TiaowenChat)) return;
  const { dataset } = document.documentElement;
  dataset.look = chat.look;
  dataset.size = chat.state.preferences.size ?? 'normal';
}

document.addEventListener('tiaowen:preferences', follow);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);

// Asked once: coming back to the page shows the conversation, and the question stays out of later addresses.
document.addEventListener('tiaowen:question', () => {
  const query = new URLSearchParams(location.search);
  if (!query.has('q')) return;
  query.delete('q');
  history.replaceState(null, '', `${location.pathname}${String(query) && `?${query}`}`);
});

defineChat();
follow();

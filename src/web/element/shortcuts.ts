/** Keys that work while the focus is in the element; single keys never while something is being typed. */
import type { Conversation } from './conversation.ts';
import type { Preferences } from './preferences.ts';
import type { Preview } from './preview.ts';
import type { Actions, Pane } from './views/view.ts';

/** The element as far as keys reach it. */
export type Keyed = {
  renderRoot: HTMLElement | DocumentFragment;
  state: { preferences: Preferences; pane: Pane | undefined; editing: number | undefined };
  conversation: Conversation;
  preview: Preview;
  actions: Actions;
};

export function shortcut(event: KeyboardEvent, element: Keyed): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const run = event.key === 'Escape' ? stepBack(element) : singleKey(event, element);
  if (run === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

/** One thing at a time: the quote, the menu, the edit, the pane, the answer. */
function stepBack(element: Keyed): (() => void) | undefined {
  const { actions, conversation, preview, renderRoot, state } = element;
  if (preview.open) return () => preview.hide({ now: true });
  const menu = renderRoot.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (menu !== null)
    return () => {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
  if (state.editing !== undefined) return () => actions.edit(undefined);
  if (state.pane !== undefined) return actions.close;
  return conversation.busy ? actions.stop : undefined;
}

function singleKey(event: KeyboardEvent, element: Keyed): (() => void) | undefined {
  const { actions, renderRoot, state } = element;
  const [target] = event.composedPath();
  if (!state.preferences.keys || isTyping(target)) return undefined;
  const press = (selector: string) => {
    const button = renderRoot.querySelector<HTMLElement>(selector);
    return button === null ? undefined : () => button.click();
  };
  switch (event.key) {
    case '/':
      return () => renderRoot.querySelector<HTMLElement>('#question')?.focus();
    case '?':
      return () => actions.open({ kind: 'help' }, target);
    case 'n':
    case 'N':
      return actions.newChat;
    case 'h':
    case 'H':
      return () => actions.open({ kind: 'history' }, target);
    case '[':
      return press('[data-go=previous]');
    case ']':
      return press('[data-go=next]');
    default:
      return undefined;
  }
}

const isTyping = (target: EventTarget | undefined) =>
  target instanceof HTMLElement && target.matches('textarea, input, select, [contenteditable]');

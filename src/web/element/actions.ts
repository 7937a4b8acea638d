/** What the element does when a reader acts on it. */
import type { Citation } from '../../schema/answer.ts';
import type { KeptConversation } from './archive.ts';
import { Conversation, type Turn } from './conversation.ts';
import type { Host } from './host.ts';
import type { Keeper } from './keeper.ts';
import { CURRENT, sessionStore, writePreferences } from './preferences.ts';
import type { Actions, Pane } from './views/view.ts';

/** Above a question that has come to the top, in CSS pixels. */
const SPACE_ABOVE = 12;

export type Acting = {
  actions: Actions;
  conversation: Conversation;
  /** Asks for the page and leaves the focus where it is. */
  askUnbidden(question: string): void;
  /** The conversation that was open in this tab goes on. */
  resume(): Promise<void>;
};

export function createActions(host: Host): Acting {
  const { state } = host;
  let keeping: Promise<Keeper> | undefined;
  // What most visits need late or never is loaded when it is first needed.
  const keeper = () => {
    keeping ??= import('./keeper.ts').then(({ Keeper }) => new Keeper());
    return keeping;
  };
  const answers = async () => (await import('./answer-actions.ts')).answerActions(host, { say, keep });
  const keeps = () => state.preferences.keep && host.history !== 'off';
  let opener: HTMLElement | undefined;

  const draw = () => host.requestUpdate();
  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const say = (notice: string) => {
    // The same words twice are not spoken twice.
    state.notice = state.notice === notice ? `${notice}\u00a0` : notice;
    draw();
  };
  /** Once what was changed is drawn. */
  const focus = async (selector: string, { scroll } = { scroll: false }) => {
    await host.updateComplete;
    find(selector)?.focus({ preventScroll: !scroll });
  };
  /** The question at the top of the view. */
  const reveal = async ({ key }: Turn) => {
    await host.updateComplete;
    const log = find('.log');
    const turn = find(`#q${key}`)?.closest<HTMLElement>('.turn');
    if (log && turn) log.scrollTop = turn.offsetTop - SPACE_ABOVE;
  };
  const keep = () => {
    if (!keeps()) return;
    // As it stands now: by the time the keeper is loaded a new conversation may have begun.
    const turns = conversation.kept();
    void keeper().then((one) => one.keep(turns));
  };

  const conversation: Conversation = new Conversation(host.service, {
    doc: () => host.doc,
    keptByServer: host.history === 'server',
    changed: draw,
    answered(turn) {
      const { answer } = turn;
      const { refusal, citations } = answer;
      say(refusal ? state.words.refused(refusal.nearest.length) : state.words.answered(citations.length));
      keep();
      void reveal(turn);
      host.tell(refusal ? 'refusal' : 'answer', answer);
    },
    failed({ problem }) {
      say(`${state.words.failed}：${problem || state.words.offline}`);
      host.tell('error', { detail: problem || state.words.offline });
    },
  });

  const begin = (run: () => Promise<void>, focused: boolean) => {
    host.preview.hide({ now: true });
    state.editing = undefined;
    state.faulting = undefined;
    state.draft = '';
    const done = run();
    say(state.words.asking);
    const turn = conversation.turns.at(-1);
    if (turn === undefined) return;
    host.tell('question', { question: turn.question });
    void reveal(turn);
    // What was pressed may be gone from the page; whoever types goes on typing.
    if (!focused) void focus(`#q${turn.key}`);
    void done;
  };

  const close = () => {
    if (state.pane === undefined) return;
    state.pane = undefined;
    draw();
    const back = opener?.isConnected ? opener : find('#question');
    opener = undefined;
    void host.updateComplete.then(() => {
      back?.focus({ preventScroll: true });
      // Coming back is not pointing at it.
      host.preview.hide({ now: true });
    });
  };

  const open = async (pane: Pane, from?: EventTarget | null) => {
    host.preview.hide({ now: true });
    if (state.pane === undefined && from instanceof HTMLElement) opener = from;
    // Modal or beside: the way it opens is decided anew.
    const turns = state.pane?.kind === 'help' || pane.kind === 'help';
    await host.loadPanes();
    if (turns && state.pane !== undefined) {
      state.pane = undefined;
      draw();
      await host.updateComplete;
    }
    state.pane = pane;
    draw();
    if (pane.kind === 'clause') host.tell('citation-click', pane.citation);
    await focus('#pane-title');
  };

  const actions: Actions = {
    ask: (question) => {
      const typed = host.renderRoot instanceof ShadowRoot && host.renderRoot.activeElement?.id === 'question';
      const hidesPane = state.pane !== undefined && find('dialog:modal') !== null;
      if (hidesPane) state.pane = undefined;
      begin(() => conversation.ask(question.trim()), typed);
    },
    stop() {
      if (!conversation.busy) return;
      conversation.stop();
      say(state.words.stopped);
      void focus('#question');
    },
    again: (turn, question) => begin(() => conversation.again(turn, question?.trim()), false),
    edit(turn) {
      const last = state.editing;
      state.editing = turn?.key;
      draw();
      void focus(turn ? '.editing' : `.turn:has(#q${last}) .edit`, { scroll: true });
    },
    open: (pane, from) => void open(pane, from),
    close,
    preview(citation?: Citation, anchor?: HTMLElement) {
      if (citation && anchor) host.preview.show(citation, anchor);
      else host.preview.hide();
    },
    chooseDocument(id) {
      host.doc = id;
      void host.prepare();
    },
    draft(text) {
      state.draft = text;
      draw();
    },
    newChat() {
      void keeper().then((one) => one.begin());
      conversation.clear();
      state.pane = undefined;
      say(state.words.newChat);
      void focus('#question');
    },
    resume(kept: KeptConversation) {
      void keeper().then((one) => one.resume(kept));
      conversation.restore(kept.turns);
      close();
      const [first] = conversation.turns;
      if (first) void focus(`#q${first.key}`);
    },
    prefer(changes) {
      state.preferences = { ...state.preferences, ...changes };
      writePreferences(state.preferences);
      if (changes.keep === false) void keeper().then((one) => one.forgetAll());
      void host.prepare();
      host.tell('preferences', state.preferences);
    },
    async speak() {
      const { dictate } = await import('./speech.ts');
      dictate(state, draw);
    },
    refresh: draw,
    copy: (turn) => void answers().then(({ copy }) => copy(turn)),
    share: (turn) => void answers().then(({ share }) => share(turn)),
    rate: (turn, rating, comment) => void answers().then(({ rate }) => rate(turn, rating, comment)),
    exportTable: (turn, table) => void answers().then(({ exportTable }) => exportTable(turn, table)),
    exportAs: (kind) => void answers().then(({ exportAs }) => exportAs(kind)),
    async fault(turn) {
      await host.loadPanes();
      state.faulting = turn?.key;
      draw();
    },
  };

  const resume = async () => {
    if (!keeps() || !sessionStore()?.getItem(CURRENT)) return;
    const kept = (await keeper()).current();
    if (kept !== undefined && conversation.turns.length === 0) conversation.restore(kept.turns);
  };
  const askUnbidden = (question: string) => begin(() => conversation.ask(question.trim()), true);
  return { actions, conversation, askUnbidden, resume };
}

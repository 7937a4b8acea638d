/** What can be done with an answer that has come: copy, share, rate, export; loaded at the first of them. */
import type { Answer } from '../../schema/answer.ts';
import { chatLink } from '../links.ts';
import { answerText } from './answer-text.ts';
import type { Turn } from './conversation.ts';
import type { Host } from './host.ts';
import type { Actions } from './views/view.ts';

type Helpers = { say(notice: string): void; keep(): void };
type AnswerActions = Pick<Actions, 'copy' | 'share' | 'rate' | 'exportTable' | 'exportAs'>;

export function answerActions(host: Host, { say, keep }: Helpers): AnswerActions {
  const { state } = host;
  const origin = () => host.service.base || location.origin;

  const copyText = async (text: string, done: string) => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    say((copied ?? copyBySelection(text)) ? done : state.words.copyFailed);
  };

  const exporting = async (make: () => Promise<void>) => {
    say(state.words.exportMaking);
    try {
      await make();
      say(state.words.exportDone);
    } catch {
      say(state.words.loadFailed);
    }
  };

  return {
    copy({ answer }) {
      if (answer) void copyText(answerText(answer, state.words, origin()), state.words.copied);
    },
    async share({ question, answer }) {
      const asked = answer?.standaloneQuestion || question;
      const url = origin() + chatLink(asked, host.doc);
      if (navigator.share === undefined) return copyText(url, state.words.linkCopied);
      // Rejected where the reader thinks better of it.
      await navigator.share({ title: asked, url }).catch(() => undefined);
    },
    async rate(turn, rating, comment) {
      if (turn.answer === undefined) return;
      state.faulting = undefined;
      try {
        const kept = await host.service.rate(turn.answer.id, rating, comment);
        if (kept) {
          host.conversation.rated(turn, rating);
          keep();
          host.tell('feedback', { answer: turn.answer.id, rating, comment });
        } else {
          state.feedbackOff = true;
        }
        say(kept ? state.words.thanks : state.words.feedbackOff);
      } catch {
        say(state.words.loadFailed);
      }
    },
    exportTable: (turn, table) =>
      void exporting(async () => {
        const { exportWorkbook } = await import('./exports/workbook.ts');
        await exportWorkbook(turn as Turn & { answer: Answer }, table, state.words, origin());
      }),
    exportAs: (kind) =>
      void exporting(async () => {
        const turns = host.conversation.kept();
        if (kind === 'word') {
          const { exportWord } = await import('./exports/word.ts');
          return exportWord(turns, state.words, origin());
        }
        const { exportMarkdown } = await import('./exports/markdown.ts');
        return exportMarkdown(turns, state.words, origin());
      }),
  };
}

/** On pages that are not served over TLS, where browsers have no clipboard. False where it was not taken. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

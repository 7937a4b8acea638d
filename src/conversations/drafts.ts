/** Questions that went unanswered or displeased, as drafts of evaluation cases. */
import type { AskedTurn } from '../schema/conversation.ts';
import type { Turn } from '../schema/question.ts';
import { maskPersonalData } from '../text/personal-data.ts';

export type Draft = {
  /** The id of the answer: the same question with the same history has the same. */
  id: string;
  reason: 'refused' | 'down';
  question: string;
  history: Turn[];
  /** What the answer was, for whoever fills the case in. */
  refusal: { reason: string; missing: string; nearest: string[] } | undefined;
  cited: string[];
  comments: string[];
  /** How often it was asked so. */
  times: number;
};

/** Turns before a question that go into its draft, and UTF-16 units of each. */
const HISTORY_TURNS = 3;
const HISTORY_LENGTH = 1000;

const isDown = ({ ratings }: AskedTurn) => ratings.some(({ rating }) => rating === 'down');

/** In the order in which they were first asked, each once; personal data is masked. */
export async function collectDrafts(asked: AsyncIterable<AskedTurn>): Promise<Draft[]> {
  const drafts = new Map<string, Draft>();
  const earlier = new Map<string, AskedTurn[]>();
  for await (const turn of asked) {
    const conversation = turn.place?.conversation;
    const before = (conversation !== undefined && earlier.get(conversation)) || [];
    if (conversation !== undefined) earlier.set(conversation, [...before, turn].slice(-HISTORY_TURNS));
    if (turn.answer.refusal === undefined && !isDown(turn)) continue;
    const draft = draftOf(turn, before);
    const key = JSON.stringify([draft.question, draft.history]);
    const known = drafts.get(key);
    if (known === undefined) drafts.set(key, draft);
    else {
      known.times += 1;
      known.comments = [...new Set([...known.comments, ...draft.comments])];
      if (draft.reason === 'down') known.reason = 'down';
    }
  }
  return [...drafts.values()];
}

function draftOf(turn: AskedTurn, before: readonly AskedTurn[]): Draft {
  const { id, question, refusal, citations } = turn.answer;
  const down = turn.ratings.filter(({ rating }) => rating === 'down');
  return {
    id,
    reason: refusal === undefined ? 'down' : 'refused',
    question: maskPersonalData(question),
    history: before.flatMap(({ answer }): Turn[] => [
      { role: 'user', content: maskPersonalData(answer.question) },
      { role: 'assistant', content: answer.text.slice(0, HISTORY_LENGTH).toWellFormed() },
    ]),
    refusal: refusal && {
      reason: refusal.reason,
      missing: refusal.missing,
      nearest: [...new Set(refusal.nearest.map(({ clause }) => clause.id))],
    },
    cited: [...new Set(citations.map(({ clause }) => clause.id))],
    comments: down.flatMap(({ comment }) => (comment ? [maskPersonalData(comment)] : [])),
    times: 1,
  };
}

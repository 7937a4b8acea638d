/** Conversations in memory: for tests, and where a program keeps them no longer than it runs. */
import { NotFoundError, TiaowenError } from '../errors.ts';
import type { ConversationStore } from '../ports.ts';
import { type AskedTurn, type Conversation, MAX_RATINGS, MAX_TURNS } from '../schema/conversation.ts';

/** Answers, and conversations, that are kept at once where nothing else is said. */
const CAPACITY = 10_000;

/** `create` and `record` throw TiaowenError `insufficient_storage` at `capacity`. */
export function createMemoryConversationStore(capacity: number = CAPACITY): ConversationStore {
  const conversations = new Map<string, string>();
  let answers: AskedTurn[] = [];
  let sequence = 0;

  const turnsOf = (id: string) => answers.filter(({ place }) => place?.conversation === id);
  const shown = ({ askedAt, answer }: AskedTurn) => structuredClone({ askedAt, answer });
  const checkRoom = (held: number) => {
    if (held >= capacity) throw new TiaowenError('insufficient_storage', `${capacity} entries are kept`);
  };

  return {
    async create(id, at) {
      checkRoom(conversations.size);
      conversations.set(id, at);
    },
    async read(id): Promise<Conversation | undefined> {
      const createdAt = conversations.get(id);
      return createdAt === undefined ? undefined : { id, createdAt, turns: turnsOf(id).map(shown) };
    },
    async recent(id, count) {
      if (!conversations.has(id)) return undefined;
      const turns = turnsOf(id);
      const next = (turns.at(-1)?.place?.position ?? -1) + 1;
      return { length: next, turns: turns.slice(Math.max(0, turns.length - count)).map(shown) };
    },
    async record(turn) {
      const { place } = turn;
      if (place !== undefined) {
        if (!conversations.has(place.conversation)) throw new NotFoundError('会话', place.conversation);
        if (place.position >= MAX_TURNS)
          throw new TiaowenError('conflict', 'conversation full', { turns: MAX_TURNS });
        if (turnsOf(place.conversation).some((held) => held.place?.position === place.position))
          throw new TiaowenError('conflict', 'position taken');
      }
      checkRoom(answers.length);
      sequence += 1;
      answers.push({ ...structuredClone(turn), sequence, ratings: [] });
    },
    async delete(id) {
      answers = answers.filter(({ place }) => place?.conversation !== id);
      return conversations.delete(id);
    },
    async rate(id, rating) {
      const turn = answers.findLast(({ answer }) => answer.id === id);
      if (turn === undefined) return false;
      turn.ratings = [...turn.ratings, { ...rating }].slice(-MAX_RATINGS);
      return true;
    },
    async *asked() {
      yield* answers.map((turn) => structuredClone(turn));
    },
    async purge(before) {
      const held = { conversations: conversations.size, answers: answers.length };
      answers = answers.filter(({ askedAt }) => askedAt >= before);
      const inUse = new Set(answers.map(({ place }) => place?.conversation));
      for (const [id, createdAt] of conversations) {
        if (createdAt < before && !inUse.has(id)) conversations.delete(id);
      }
      return {
        conversations: held.conversations - conversations.size,
        answers: held.answers - answers.length,
      };
    },
    async close() {},
  };
}

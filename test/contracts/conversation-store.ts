/** What every `ConversationStore` must do. `make` gives an empty one; a full one holds at most a few answers. */
import { describe, expect, it } from 'vitest';
import { NotFoundError, TiaowenError } from '../../src/errors.ts';
import type { ConversationStore } from '../../src/ports.ts';
import { MAX_RATINGS, MAX_TURNS } from '../../src/schema/conversation.ts';
import { conversationId, storedTurn } from './stored-turn.ts';

const at = (day: number) => new Date(Date.UTC(2031, 0, day)).toISOString();

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(items);
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof TiaowenError ? error.code : String(error)),
  );

export function conversationStoreContract(
  name: string,
  make: () => Promise<ConversationStore>,
  makeSmall: () => Promise<ConversationStore>,
): void {
  const [a, b] = [conversationId(1), conversationId(2)];

  describe(`${name} as a ConversationStore`, () => {
    it('knows nothing before the first writing', async () => {
      const store = await make();
      expect(await store.read(a)).toBeUndefined();
      expect(await store.recent(a, 3)).toBeUndefined();
      expect(await store.delete(a)).toBe(false);
      expect(await store.rate('ans_x', { rating: 'up', at: at(1) })).toBe(false);
      expect(await all(store.asked())).toEqual([]);
      expect(await store.purge(at(9))).toEqual({ conversations: 0, answers: 0 });
      await store.close();
    });

    it('gives back the very bytes of an answer, in order', async () => {
      const store = await make();
      await store.create(a, at(1));
      await store.create(b, at(1));
      const turns = ['一', '二', '三'].map((question, position) =>
        storedTurn(question, 1 + position, { conversation: a, position }),
      );
      for (const turn of turns) await store.record(turn);
      const read = await store.read(a);
      expect(read).toMatchObject({ id: a, createdAt: at(1) });
      expect(JSON.stringify(read?.turns)).toBe(
        JSON.stringify(turns.map(({ askedAt, answer }) => ({ askedAt, answer }))),
      );
      expect((await store.read(b))?.turns).toEqual([]);
      const recent = await store.recent(a, 2);
      expect(recent?.length).toBe(3);
      expect(recent?.turns.map(({ answer }) => answer.question)).toEqual(['二', '三']);
      await store.close();
    });

    it('is not changed through what it was given or gave', async () => {
      const store = await make();
      await store.create(a, at(1));
      const turn = storedTurn('一', 1, { conversation: a, position: 0 });
      await store.record(turn);
      turn.answer.text = 'changed';
      const read = await store.read(a);
      if (read?.turns[0]) read.turns[0].answer.text = 'changed';
      expect((await store.read(a))?.turns[0]?.answer.text).not.toBe('changed');
      await store.close();
    });

    it('refuses an unknown conversation, a position that is taken, and one turn too many', async () => {
      const store = await make();
      await expect(store.record(storedTurn('一', 1, { conversation: a, position: 0 }))).rejects.toThrow(
        NotFoundError,
      );
      await store.create(a, at(1));
      await store.record(storedTurn('一', 1, { conversation: a, position: 0 }));
      const again = store.record(storedTurn('二', 1, { conversation: a, position: 0 }));
      expect(await codeOf(again)).toBe('conflict');
      const many = store.record(storedTurn('三', 1, { conversation: a, position: MAX_TURNS }));
      expect(await codeOf(many)).toBe('conflict');
      expect((await store.read(a))?.turns).toHaveLength(1);
      await store.close();
    });

    it('deletes a conversation with its answers, and no other', async () => {
      const store = await make();
      for (const conversation of [a, b]) {
        await store.create(conversation, at(1));
        await store.record(storedTurn(`问${conversation}`, 1, { conversation, position: 0 }));
      }
      await store.rate(`ans_问${a}`, { rating: 'down', at: at(1) });
      expect(await store.delete(a)).toBe(true);
      expect(await store.delete(a)).toBe(false);
      expect(await store.read(a)).toBeUndefined();
      expect((await all(store.asked())).map(({ place }) => place?.conversation)).toEqual([b]);
      await store.close();
    });

    it('keeps the last opinions of the newest answer of an id', async () => {
      const store = await make();
      await store.record(storedTurn('一'));
      await store.record(storedTurn('一'));
      expect(await store.rate('ans_一', { rating: 'down', comment: '不对', at: at(1) })).toBe(true);
      expect((await all(store.asked())).map(({ ratings }) => ratings)).toEqual([
        [],
        [{ rating: 'down', comment: '不对', at: at(1) }],
      ]);
      for (let i = 0; i < MAX_RATINGS; i += 1) await store.rate('ans_一', { rating: 'up', at: at(2) });
      const [, last] = await all(store.asked());
      expect(last?.ratings).toEqual(Array(MAX_RATINGS).fill({ rating: 'up', at: at(2) }));
      await store.close();
    });

    it('goes through all answers, oldest first', async () => {
      const store = await make();
      const questions = Array.from({ length: 230 }, (_, i) => `问${i}`);
      for (const question of questions) await store.record(storedTurn(question));
      const asked = await all(store.asked());
      expect(asked.map(({ answer }) => answer.question)).toEqual(questions);
      expect(asked.every(({ place }) => place === undefined)).toBe(true);
      const sequences = asked.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((x, y) => x - y));
      await store.close();
    });

    it('purges what is older, and a conversation only when nothing of it is left', async () => {
      const store = await make();
      await store.create(a, at(1));
      await store.create(b, at(1));
      await store.create(conversationId(3), at(5));
      await store.record(storedTurn('旧', 1, { conversation: a, position: 0 }));
      await store.record(storedTurn('新', 5, { conversation: a, position: 1 }));
      await store.record(storedTurn('旧二', 2, { conversation: b, position: 0 }));
      await store.record(storedTurn('散', 2));
      expect(await store.purge(at(3))).toEqual({ conversations: 1, answers: 3 });
      expect((await store.read(a))?.turns.map(({ answer }) => answer.question)).toEqual(['新']);
      expect((await store.recent(a, 6))?.length).toBe(2);
      expect(await store.read(b)).toBeUndefined();
      expect((await store.read(conversationId(3)))?.turns).toEqual([]);
      expect(await store.purge(at(3))).toEqual({ conversations: 0, answers: 0 });
      await store.close();
    });

    it('says so when it is full, and goes on once there is room', async () => {
      const store = await makeSmall();
      let code = 'done';
      for (let i = 0; i < 1000 && code === 'done'; i += 1)
        code = await codeOf(store.record(storedTurn(`${i}`)));
      expect(code).toBe('insufficient_storage');
      const held = (await all(store.asked())).length;
      expect(held).toBeGreaterThan(0);
      expect((await store.purge(at(9))).answers).toBe(held);
      expect(await codeOf(store.record(storedTurn('again')))).toBe('done');
      await store.close();
    });
  });
}

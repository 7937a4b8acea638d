/** The conversation without a page: order of events, history, what is given up. */
import { expect, test, vi } from 'vitest';
import type { Answer, AnswerEvent } from '../../../src/schema/answer.ts';
import type { AskRequest } from '../../../src/schema/question.ts';
import { Conversation, type ConversationOptions } from '../../../src/web/element/conversation.ts';
import type { Service } from '../../../src/web/element/service.ts';
import { fixtureAnswer } from '../../http/fixture-assistant.ts';

function conversationOver(
  stream: (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent, void>,
  options: Partial<ConversationOptions> = {},
) {
  const requests: AskRequest[] = [];
  const newConversation = vi.fn(async () => 'conv_1' as string | undefined);
  const service = {
    newConversation,
    ask(request: AskRequest, signal: AbortSignal) {
      requests.push(request);
      return stream(request, signal);
    },
  } as unknown as Service;
  const conversation = new Conversation(service, {
    doc: () => undefined,
    changed: () => undefined,
    answered: () => undefined,
    failed: () => undefined,
    keptByServer: false,
    ...options,
  });
  return { conversation, requests, newConversation };
}

async function* answered({ question }: AskRequest): AsyncGenerator<AnswerEvent, void> {
  yield { event: 'delta', data: { text: 'x' } };
  yield { event: 'done', data: fixtureAnswer(question) as Answer };
}

test('sends what went before, the last six turns of it', async () => {
  const { conversation, requests } = conversationOver(answered);
  for (let i = 0; i < 9; i++) await conversation.ask(`问${i}`);
  expect(requests[0]).toEqual({ question: '问0' });
  expect(requests[8]?.history?.filter(({ role }) => role === 'user').map(({ content }) => content)).toEqual([
    '问2',
    '问3',
    '问4',
    '问5',
    '问6',
    '问7',
  ]);
});

test('a question asked again forgets what came after it', async () => {
  const { conversation, requests } = conversationOver(answered);
  for (const question of ['甲', '乙', '丙']) await conversation.ask(question);
  const [, second] = conversation.turns;
  if (second) await conversation.again(second, '丁');
  expect(conversation.turns.map(({ question }) => question)).toEqual(['甲', '丁']);
  expect(requests.at(-1)?.history).toHaveLength(2);
});

test('what a lesser answer replaces is gone', async () => {
  const texts: string[] = [];
  const { conversation } = conversationOver(
    async function* ({ question }) {
      yield { event: 'delta', data: { text: '不能核验的话。' } };
      yield { event: 'delta', data: { text: '原文', replaces: true } };
      yield { event: 'done', data: fixtureAnswer(question) };
    },
    { changed: () => texts.push(conversation.turns[0]?.text ?? '') },
  );
  await conversation.ask('甲');
  expect(texts).toContain('不能核验的话。');
  expect(texts.at(-1)).toBe('原文');
});

test('stopping aborts the request and keeps what had come', async () => {
  let seen: AbortSignal | undefined;
  const { conversation } = conversationOver(async function* (_, signal) {
    seen = signal;
    yield { event: 'delta', data: { text: '开头' } };
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const asking = conversation.ask('甲');
  await vi.waitFor(() => expect(conversation.turns[0]?.text).toBe('开头'));
  conversation.stop();
  await asking;
  expect(seen?.aborted).toBe(true);
  expect(conversation.turns[0]).toMatchObject({ state: 'stopped', text: '开头' });
  expect(conversation.busy).toBe(false);
  expect(conversation.kept()).toEqual([]);
});

test('one kept by the server goes by its id until the past is changed', async () => {
  const { conversation, requests, newConversation } = conversationOver(answered, { keptByServer: true });
  await conversation.ask('甲');
  await conversation.ask('乙');
  expect(requests.map((request) => request.conversation)).toEqual(['conv_1', 'conv_1']);
  const [, second] = conversation.turns;
  if (second) await conversation.again(second);
  expect(requests.at(-1)?.conversation).toBeUndefined();
  expect(requests.at(-1)?.history).toHaveLength(2);
  expect(newConversation).toHaveBeenCalledTimes(1);
});

test('a server that keeps none gets the history', async () => {
  const { conversation, requests, newConversation } = conversationOver(answered, { keptByServer: true });
  newConversation.mockResolvedValue(undefined);
  await conversation.ask('甲');
  await conversation.ask('乙');
  expect(requests[1]?.history).toHaveLength(2);
});

test('a stream that breaks off is a failure, told once', async () => {
  const failed = vi.fn();
  const { conversation } = conversationOver(
    async function* () {
      yield { event: 'delta', data: { text: 'x' } };
      throw new Error('gone');
    },
    { failed },
  );
  await conversation.ask('甲');
  expect(conversation.turns[0]).toMatchObject({ state: 'failed', problem: '' });
  expect(failed).toHaveBeenCalledTimes(1);
});

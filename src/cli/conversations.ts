/** `tiaowen conversations export|delete|purge`: what the store keeps, given out or done away with. */

import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { ConversationStore } from '../ports.ts';
import { readSettings } from '../settings.ts';
import { conversationMarkdown } from '../web/conversation-markdown.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './command-error.ts';
import { retentionLimit, withConversations } from './kept-conversations.ts';

const USAGE = 'conversations export|delete 编号 [--json]，或 conversations purge [--days 天数]';

export async function conversations(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean' }, days: { type: 'string' } },
    count: [1, 2],
    usage: USAGE,
  });
  const [action = '', id] = positionals;
  if (action === 'purge' && id === undefined) {
    await withConversations((store) => purge(store, readDays(values.days)));
  } else if (action === 'delete' && id !== undefined) {
    await withConversations((store) => remove(store, id));
  } else if (action === 'export' && id !== undefined) {
    await withConversations((store) => print(store, id, values.json ?? false));
  } else {
    throw new UsageError(`用法：tiaowen ${USAGE}`);
  }
  return 0;
}

function readDays(text: string | undefined): number {
  if (text === undefined) return readSettings().retentionDays;
  const days = Number(text);
  if (/^\d{1,4}$/.test(text)) return days;
  throw new InvalidInputError([{ field: '--days', detail: '应是 0 到 9999 的整数' }]);
}

async function purge(store: ConversationStore, days: number): Promise<void> {
  const { answers, conversations } = await store.purge(retentionLimit(days));
  process.stdout.write(`清除了 ${days} 天前的 ${answers} 条问答、${conversations} 个会话\n`);
}

async function remove(store: ConversationStore, id: string): Promise<void> {
  if (!(await store.delete(id))) throw new NotFoundError('会话', id);
  process.stdout.write(`已删除 ${id}\n`);
}

async function print(store: ConversationStore, id: string, json: boolean): Promise<void> {
  const conversation = await store.read(id);
  if (conversation === undefined) throw new NotFoundError('会话', id);
  const text = json ? `${JSON.stringify(conversation, null, 2)}\n` : conversationMarkdown(conversation, '');
  process.stdout.write(text);
}

/** `tiaowen serve`: the service on one port, until a signal ends it. */
import type { Assistant } from '../assistant.ts';
import { createApp } from '../http/app.ts';
import type { EvalsOptions } from '../http/evals-desk.ts';
import { openAssistant } from '../node.ts';
import { readSettings } from '../settings.ts';
import { openWebAssets } from '../web-assets.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './command-error.ts';
import { openConversations, purgeDaily } from './kept-conversations.ts';
import { listen } from './listener.ts';

export async function serve(args: string[]): Promise<number> {
  readArguments(args, { options: {}, count: 0, usage: 'serve' });
  const { host, port, adminKey, hotline, publicUrl, retentionDays } = readSettings();
  const conversations = openConversations();
  const stopPurging = conversations && (await purgeDaily(conversations, retentionDays));
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const assistant = await openAssistant({ log });
  const assets = await openWebAssets(log);
  await warmUp(assistant);
  const stopping = new AbortController();
  const app = createApp(assistant, {
    stopping: stopping.signal,
    assets,
    conversations,
    hotline,
    publicUrl,
    evals: adminKey === undefined ? undefined : await evalsPages(adminKey, assistant, stopping.signal),
  });
  const listener = await listen(app.fetch, { host, port }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(listenFailure(error, host, port));
  });
  process.stdout.write(`条问已就绪：${listener.address}\n`);

  await new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  // The first signal took its handler with it; a second one ends the process at once.
  stopping.abort();
  stopPurging?.();
  await listener.close();
  await conversations?.close();
  return 0;
}

/** The suite is loaded only where it can be used. */
async function evalsPages(key: string, assistant: Assistant, stopping: AbortSignal): Promise<EvalsOptions> {
  const { serverDesk } = await import('../../evals/server-desk.ts');
  return { key, desk: serverDesk(assistant, { stopping }) };
}

/** The first question pays for tables that are read when needed: it is ours, and no user waits for it. */
async function warmUp(assistant: Assistant): Promise<void> {
  for (const { title } of assistant.documents().slice(0, 1)) await assistant.ask({ question: title });
}

function listenFailure({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用，请用 PORT 另指定一个`;
    case 'EACCES':
      return `没有权限使用端口 ${port}，请用 PORT 另指定一个`;
    default:
      return `无法在 ${host}:${port} 上监听（${code}），请检查 HOST 和 PORT`;
  }
}

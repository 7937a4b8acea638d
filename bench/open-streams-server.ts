/** The service with answers that never end: all of an answer but its last event, then nothing. For `bench streams`. */

import type { Assistant } from '../src/assistant.ts';
import { listen } from '../src/cli/listener.ts';
import { createApp } from '../src/http/app.ts';
import { openAssistant } from '../src/node.ts';

const assistant = await openAssistant();
const held: Assistant = {
  ...assistant,
  async *askStream(request, signal) {
    for await (const event of assistant.askStream(request, signal)) {
      if (event.event !== 'done') yield event;
    }
    await new Promise((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
  },
};
const app = createApp(held, { log: () => undefined });
const { address } = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
process.stdout.write(`ready：${address}\n`);

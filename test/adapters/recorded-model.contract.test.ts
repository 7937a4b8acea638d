/** A model that is recorded runs the LanguageModel contract. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { recordModel } from '../../src/adapters/node/recorded-model.ts';
import { createOpenAiChat } from '../../src/adapters/openai/chat-model.ts';
import { languageModelContract } from '../contracts/language-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

languageModelContract('recorded', (server) =>
  recordModel(createOpenAiChat({ ...server, fetch }), join(folder, 'exchanges.jsonl')),
);

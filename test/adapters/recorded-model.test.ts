/** What was recorded is said again, piece by piece; what was not is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordModel, replayModel } from '../../src/adapters/node/recorded-model.ts';
import { InvalidInputError, UpstreamError } from '../../src/errors.ts';
import type { LanguageModel } from '../../src/ports.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-record-'));
  file = join(folder, 'exchanges.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const asks = (content: string) => [{ role: 'user' as const, content }];
const says = (...texts: (string | Error)[]): LanguageModel => ({
  id: 'qwen3',
  async *chat() {
    for (const text of texts) {
      if (text instanceof Error) throw text;
      yield text;
    }
  },
});
async function all(pieces: AsyncIterable<string>): Promise<string[]> {
  const read: string[] = [];
  for await (const piece of pieces) read.push(piece);
  return read;
}

describe('record and replay', () => {
  it('says the same pieces again, under the same name', async () => {
    await all(recordModel(says('支持', '停车[1]。'), file).chat(asks('停车？')));
    const replay = replayModel(file);
    expect(replay.id).toBe('qwen3');
    expect(await all(replay.chat(asks('停车？')))).toEqual(['支持', '停车[1]。']);
    expect(await all(replay.chat(asks('停车？'), { temperature: 0 }))).toHaveLength(2);
  });

  it('knows requests apart by words, tokens and temperature, not by the fence', async () => {
    const fence = (digit: string) => digit.repeat(32);
    await all(recordModel(says('好'), file).chat(asks(`<c id="${fence('a')}">…</c id="${fence('a')}">`)));
    const replay = replayModel(file);
    expect(await all(replay.chat(asks(`<c id="${fence('7')}">…</c id="${fence('7')}">`)))).toEqual(['好']);
    const two = asks(`<c id="${fence('7')}">…</c id="${fence('8')}">`);
    for (const [messages, options] of [
      [two, {}],
      [asks('别的'), {}],
      [asks(`<c id="${fence('a')}">…</c id="${fence('a')}">`), { maxTokens: 5 }],
      [asks(`<c id="${fence('a')}">…</c id="${fence('a')}">`), { temperature: 1 }],
    ] as const) {
      await expect(all(replay.chat(messages, options))).rejects.toThrow(UpstreamError);
    }
  });

  it('fails again as it failed', async () => {
    const broken = recordModel(says('支持', new UpstreamError('upstream_timeout', 'late')), file);
    await expect(all(broken.chat(asks('停车？')))).rejects.toThrow('late');
    const read: string[] = [];
    const replaying = (async () => {
      for await (const piece of replayModel(file).chat(asks('停车？'))) read.push(piece);
    })();
    await expect(replaying).rejects.toMatchObject({ code: 'upstream_timeout' });
    expect(read).toEqual(['支持']);
  });

  it('keeps what a reader read who left, and nothing of one who aborted', async () => {
    const model = recordModel(says('支持', '停车'), file);
    for await (const _ of model.chat(asks('停车？'))) break;
    expect(await all(replayModel(file).chat(asks('停车？')))).toEqual(['支持']);
    await expect(all(recordModel(says(new Error('left')), file).chat(asks('走了')))).rejects.toThrow('left');
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('takes the last of equal requests', async () => {
    for (const text of ['旧', '新']) await all(recordModel(says(text), file).chat(asks('停车？')));
    expect(await all(replayModel(file).chat(asks('停车？')))).toEqual(['新']);
  });

  it('names the file that is not there, and the line that is malformed', () => {
    expect(() => replayModel(file)).toThrow(InvalidInputError);
    expect(() => replayModel(file)).toThrow('ENOENT');
    writeFileSync(file, '\n{"key":1}\n');
    expect(() => replayModel(file)).toThrow('第 2 行');
  });
});

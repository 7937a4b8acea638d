/** `/v1/models` and `/v1/chat/completions`: the assistant for clients of OpenAI's API. */
import { type Context, Hono } from 'hono';
import { NotFoundError } from '../../errors.ts';
import type { AnswerDesk } from '../answer-response.ts';
import type { AppEnv } from '../app-env.ts';
import { sourceList } from '../cited-text.ts';
import { parseInput } from '../input.ts';
import { MAX_DIALOGUE_BYTES, readJsonBody } from '../json-body.ts';
import { absoluteAnswer, addressOf } from '../public-address.ts';
import { completionOf, MODEL } from './completion.ts';
import { askRequestOf, completionInput } from './completion-input.ts';
import { completionFraming } from './completion-stream.ts';

/** The day of the first version, in Unix seconds: a model's age says nothing here, and clients want a number. */
const MODEL_CREATED = Date.UTC(2026, 0, 1) / 1000;
const MODEL_OBJECT = { id: MODEL, object: 'model', created: MODEL_CREATED, owned_by: MODEL } as const;

export function openAiRoutes(desk: AnswerDesk, publicUrl: string | undefined): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/v1/models', (c) => c.json({ object: 'list', data: [MODEL_OBJECT] }))
    .get('/v1/models/:model', (c) => {
      assertModel(c.req.param('model'));
      return c.json(MODEL_OBJECT);
    })
    .post('/v1/chat/completions', async (c) => {
      const input = parseInput(completionInput, await readJsonBody(c.req.raw, MAX_DIALOGUE_BYTES));
      assertModel(input.model);
      const request = askRequestOf(input);
      const address = addressOf(c, publicUrl);
      const listSources = input.citations !== 'none';
      const head = headOf(c);
      if (input.stream) {
        const includeUsage = input.stream_options?.include_usage === true;
        return desk.stream(c, request, completionFraming({ ...head, address, includeUsage, listSources }));
      }
      const answer = absoluteAnswer(await desk.whole(c, request), address);
      const content = answer.text + (listSources ? sourceList(answer) : '');
      return c.json(completionOf(head, answer, content), 200, { 'Cache-Control': 'no-store' });
    });
}

function headOf(c: Context<AppEnv>) {
  return { id: `chatcmpl-${c.get('requestId')}`, created: Math.floor(Date.now() / 1000) };
}

/** Throws NotFoundError with the field that names it. */
function assertModel(name: string): void {
  if (name !== MODEL) throw new NotFoundError('模型', name, { field: 'model', available: MODEL });
}

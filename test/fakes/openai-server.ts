/**
 * An OpenAI-compatible server that behaves and misbehaves: chat (whole and streamed), embeddings, models.
 *
 *     await using server = await startOpenAiServer({ reply: (messages) => '支持建设停车场[2]。' });
 *     server.url                      // http://127.0.0.1:PORT/v1
 *     server.reply = wrongFigures;    // another script, at any time
 *     server.misbehave('status_429'); // from now on; several: one for each request, the last one stays
 *     server.requests                 // { path, authorization, body, fault, ended: 'open' | 'answered' | 'aborted' }
 *     await server.settled()          // once no request is open any more, for asking whether clients left
 *
 * Faults of transport are in faults.ts, what a model may say wrongly in content-faults.ts.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { embeddingsBody, embeddingsOf, FAKE_DIMENSION } from './embeddings.ts';
import { FAULTS, type Fault } from './faults.ts';
import { type Call, chunksOf, sendStream, sendWhole } from './replies.ts';

export { FAKE_DIMENSION, FAULTS, type Fault };

export type FakeMessage = { role: 'system' | 'user' | 'assistant'; content: string };
/** What the model says to these messages; an array is streamed piece by piece, a text in short pieces. */
export type Reply = (messages: FakeMessage[]) => string | string[];

export type FakeRequest = {
  readonly path: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
  readonly fault: Fault;
  /** `aborted`: the client closed the connection before the reply was whole. */
  ended: 'open' | 'answered' | 'aborted';
};

export type FakeServer = AsyncDisposable & {
  readonly url: string;
  reply: Reply;
  readonly requests: FakeRequest[];
  misbehave(...faults: [Fault, ...Fault[]]): void;
  /** Resolves once no request is open; rejects after a second. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type FakeServerOptions = {
  readonly reply?: Reply;
  readonly faults?: readonly [Fault, ...Fault[]];
  /** Seconds of `Retry-After` with 429 and 503; no such header when absent. */
  readonly retryAfter?: number;
  /** Milliseconds between two pieces of a stream; none when absent. */
  readonly pace?: number;
};

export async function startOpenAiServer(options: FakeServerOptions = {}): Promise<FakeServer> {
  const { reply = () => '好的。', faults = ['none'], retryAfter, pace = 0 } = options;
  let coming: Fault[] = [...faults];
  const requests: FakeRequest[] = [];

  const server = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? '/', 'http://fake').pathname.replace(/^\/v1/, '');
    const fault = (coming.length > 1 ? coming.shift() : coming[0]) ?? 'none';
    const request: FakeRequest = {
      path,
      authorization: incoming.headers.authorization,
      body: await bodyOf(incoming),
      fault,
      ended: 'open',
    };
    requests.push(request);
    response.on('close', () => {
      request.ended = response.writableFinished ? 'answered' : 'aborted';
    });
    response.on('error', () => undefined);
    await respond(request, { response, fault, pace, retryAfter });
  });

  async function respond(request: FakeRequest, call: Call): Promise<void> {
    const { response } = call;
    switch (request.path) {
      case '/models':
        return sendWhole(call, { object: 'list', data: [{ id: 'fake', object: 'model' }] });
      case '/embeddings': {
        const input = [request.body.input].flat() as string[];
        return sendWhole(call, embeddingsBody(embeddingsOf(input), call.fault));
      }
      case '/chat/completions': {
        const said = fake.reply(request.body.messages as FakeMessage[]);
        const pieces = typeof said === 'string' ? (said.match(/.{1,4}/gsu) ?? []) : said;
        const stream = request.body.stream === true && call.fault !== 'whole_for_stream';
        return stream ? sendStream(call, pieces) : sendWhole(call, wholeReply(pieces.join(''), call.fault));
      }
      default:
        response.writeHead(404, { 'Content-Type': 'application/json' });
        response.end('{"error":{"message":"no such route"}}');
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const fake: FakeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    reply,
    requests,
    misbehave(...next) {
      coming = [...next];
    },
    async settled() {
      const until = performance.now() + 1000;
      while (requests.some(({ ended }) => ended === 'open')) {
        if (performance.now() > until) throw new Error('a request is still open');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  return fake;
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of incoming.setEncoding('utf8')) text += piece;
  return text === '' ? undefined : JSON.parse(text);
}

/** A reply that is not streamed, with the reasoning that its fault asks for. */
function wholeReply(content: string, fault: Fault): unknown {
  const [chunk] = chunksOf([content], fault);
  const message = { role: 'assistant', ...chunk };
  const choices = fault === 'no_choices' ? [] : [{ index: 0, message, finish_reason: 'stop' }];
  const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
  return { id: 'fake', object: 'chat.completion', created: 1, model: 'fake', choices, usage };
}

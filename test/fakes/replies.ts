/** Sends what the fake server says, whole or streamed, with the fault of the request. */
import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';

export type Call = {
  readonly response: ServerResponse;
  readonly fault: Fault;
  readonly pace: number;
  readonly retryAfter: number | undefined;
};

const HUGE_PIECE = 'x'.repeat(100_000);
const REASONING = '先看第2条，再看第99条。';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What each chunk's `delta` holds, reasoning first where the fault asks for it. */
export function chunksOf(pieces: readonly string[], fault: Fault): Record<string, string>[] {
  const said = pieces.map((content): Record<string, string> => ({ content }));
  switch (fault) {
    case 'reasoning_content':
    case 'reasoning':
      if (said.length === 1) return [{ [fault]: REASONING, ...said[0] }];
      return [{ [fault]: REASONING, content: '' }, ...said];
    case 'think':
      if (said.length === 1) return [{ content: `<think>\n${REASONING}</think>\n\n${pieces[0]}` }];
      return [...['<th', `ink>\n${REASONING}`, '</', 'think>\n\n'].map((content) => ({ content })), ...said];
    default:
      return said;
  }
}

/** Faults that need no body of their own; true where the call is done with. */
async function failed({ fault, response, retryAfter }: Call, type: string): Promise<boolean> {
  const send = (status: number, contentType: string, body: string) => {
    const waiting = retryAfter !== undefined && (status === 429 || status === 503);
    response.writeHead(status, {
      'Content-Type': contentType,
      ...(waiting && { 'Retry-After': String(retryAfter) }),
      ...(status === 302 && { Location: 'http://127.0.0.1:9/v1/chat/completions' }),
    });
    response.end(body);
    return true;
  };
  switch (fault) {
    case 'hang_before_headers':
      return true;
    case 'hang_before_body':
      response.writeHead(200, { 'Content-Type': type }).flushHeaders();
      return true;
    case 'status_401':
    case 'status_429':
    case 'status_500':
    case 'status_503':
      // Some servers repeat the key in their error.
      return send(
        Number(fault.slice(-3)),
        'application/json',
        JSON.stringify({ error: { message: `failed: ${response.req.headers.authorization}` } }),
      );
    case 'redirect':
      return send(302, 'text/plain', '');
    case 'reset':
      response.req.socket.resetAndDestroy();
      return true;
    case 'html':
      return send(200, 'text/html', '<!doctype html><title>502</title><p>Bad gateway</p>');
    case 'empty':
      return send(200, type, '');
    case 'huge':
      response.writeHead(200, { 'Content-Type': type });
      while (!response.destroyed) {
        if (!response.write(HUGE_PIECE)) await wait(1);
      }
      return true;
    default:
      return false;
  }
}

export async function sendWhole(call: Call, value: unknown): Promise<void> {
  const { fault, response } = call;
  if (await failed(call, 'application/json')) return;
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const json = JSON.stringify(value);
  switch (fault) {
    case 'hang_after_first_byte':
      response.write(json.slice(0, 1));
      return;
    case 'hang_mid_stream':
      response.write(json.slice(0, json.length / 2));
      return;
    case 'reset_mid_stream':
      response.write(json.slice(0, json.length / 2), () => response.req.socket.resetAndDestroy());
      return;
    case 'truncated':
      response.end(json.slice(0, json.length / 2));
      return;
    case 'invalid_json':
      response.end(`{'choices': ${json}`);
      return;
    default:
      response.end(json);
  }
}

export async function sendStream(call: Call, pieces: readonly string[]): Promise<void> {
  const { fault, response, pace } = call;
  if (await failed(call, 'text/event-stream')) return;
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  const end = fault === 'crlf_and_comments' ? '\r\n' : '\n';
  const event = (choices: unknown[], more: object = {}) =>
    `data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 1, model: 'fake', choices, ...more })}${end}${end}`;
  const delta = (content: object, finish: string | null = null) =>
    event(fault === 'no_choices' ? [] : [{ index: 0, delta: content, finish_reason: finish }]);
  const write = async (text: string) => {
    const bytes = Buffer.from(text);
    // Seven bytes a write, with turns between: most characters of Chinese text are cut.
    const size = fault === 'split_utf8' ? 7 : bytes.length;
    for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size));
      if (size === 7) await new Promise((resolve) => setImmediate(resolve));
    }
    if (pace > 0) await wait(pace);
  };

  if (fault === 'endless_comments') {
    while (!response.destroyed) {
      response.write(': alive\n\n');
      await wait(5);
    }
    return;
  }
  if (fault === 'hang_after_first_byte') {
    await write('d');
    return;
  }
  await write(delta({ role: 'assistant', content: '' }));
  const deltas = chunksOf(pieces, fault);
  const half = Math.ceil(deltas.length / 2);
  for (const [i, content] of deltas.entries()) {
    if (response.destroyed) return;
    if (i === half || deltas.length === 1) {
      if (fault === 'hang_mid_stream') return;
      if (fault === 'truncated') return void response.end();
      if (fault === 'reset_mid_stream') {
        await wait(5);
        return void response.req.socket.resetAndDestroy();
      }
      if (fault === 'invalid_json') await write(`data: {"choices": [{'delta'${end}${end}`);
      if (fault === 'error_event') {
        await write(`data: {"error":{"message":"out of memory","code":500}}${end}${end}`);
        return void response.end();
      }
    }
    if (fault === 'crlf_and_comments') await write(`: ping${end}event: message${end}id: ${i}${end}`);
    await write(delta(content));
  }
  await write(delta({}, 'stop'));
  await write(event([], { usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 } }));
  response.end(fault === 'missing_done' ? '' : `data: [DONE]${end}${end}`);
}

/** An answer as server-sent events: paced by the reader, ended by `done` or `error`, stopped when nobody listens. */
import type { AnswerEvent } from '../schema/answer.ts';
import type { StreamOutcome } from './app-env.ts';
import type { Problem } from './error-response.ts';

const PING = ': ping\n\n';

/** How a protocol writes what happens; an event of which it says nothing is the empty text. */
export type Framing = {
  /** `done` is the last. */
  event(event: AnswerEvent): string;
  error(problem: Problem): string;
};

/** The frames of `/api/ask`: each event under its own name. */
const OWN_FRAMES: Framing = {
  event: ({ event, data }) => frame(event, data),
  error: (problem) => frame('error', problem),
};

export type EventStreamOptions = {
  /** That of `/api/ask` where absent. */
  framing?: Framing | undefined;
  /** Stops the work behind `events`. */
  work: AbortController;
  /** Aborted while the server stops. */
  stopping: AbortSignal | undefined;
  /** Milliseconds between comment pings. */
  pingInterval: number;
  /** The problem document for an error; undefined stands for a server that is stopping or a missing `done`. */
  problem: (error: unknown) => Problem;
  stoppingError: () => unknown;
};

/**
 * `first` is what `events` gave first, taken before the response began so that early errors keep their status.
 * `outcome` settles when the stream has ended: `aborted` where the reader left.
 */
export function eventStream(
  first: IteratorResult<AnswerEvent>,
  events: AsyncGenerator<AnswerEvent>,
  options: EventStreamOptions,
): { body: ReadableStream<Uint8Array>; outcome: Promise<StreamOutcome> } {
  const { work, stopping, pingInterval, problem, stoppingError, framing = OWN_FRAMES } = options;
  const { promise: outcome, resolve } = Promise.withResolvers<StreamOutcome>();
  const encoder = new TextEncoder();
  let pending: IteratorResult<AnswerEvent> | undefined = first;
  let open = true;
  let release = () => {};

  const end = (how: StreamOutcome) => {
    open = false;
    release();
    if (how !== 'done') {
      work.abort();
      // The generator may be waiting on something; it ends when that sees the aborted signal.
      events.return(undefined).catch(() => undefined);
    }
    resolve(how);
  };

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const ping = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(PING));
      }, pingInterval);
      const stop = () => fail(controller, stoppingError());
      stopping?.addEventListener('abort', stop);
      release = () => {
        clearInterval(ping);
        stopping?.removeEventListener('abort', stop);
      };
    },
    async pull(controller) {
      try {
        let text = '';
        let isLast = false;
        while (text === '' && !isLast) {
          const next = pending ?? (await events.next());
          pending = undefined;
          if (!open) return;
          if (next.done) throw new Error('the answer ended without done');
          text = framing.event(next.value);
          isLast = next.value.event === 'done';
        }
        controller.enqueue(encoder.encode(text));
        if (!isLast) return;
        end('done');
        controller.close();
      } catch (error) {
        if (open) fail(controller, error);
      }
    },
    cancel() {
      if (open) end('aborted');
    },
  });

  function fail(controller: ReadableStreamDefaultController<Uint8Array>, error: unknown): void {
    end('error');
    controller.enqueue(encoder.encode(framing.error(problem(error))));
    controller.close();
  }

  return { body, outcome };
}

function frame(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

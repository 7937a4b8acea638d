/** What a request carries through the routes, and what the app is made with. */

import type { ConversationStore } from '../ports.ts';
import type { EvalsOptions } from './evals-desk.ts';

export type AppOptions = {
  /** Receives one line of JSON a request; standard error where absent. */
  log?: (line: string) => void;
  /** Aborted while the server stops: readiness turns 503 and running streams end with an `error` event. */
  stopping?: AbortSignal;
  /** Milliseconds between the comments that keep an event stream open; 15,000 where absent. */
  pingInterval?: number;
  /** The address under which others know this server, no slash at the end; that of each request where absent. */
  publicUrl?: string | undefined;
  /** The evaluation pages; where absent they say how to turn them on. */
  evals?: EvalsOptions | undefined;
  /** The built scripts of our pages; without them pages lead to those that need none. */
  assets?: WebAssets | undefined;
  /** What a refusal adds about whom else to ask; a sentence. */
  hotline?: string | undefined;
  /** Keeps questions and answers; nothing is kept where absent. */
  conversations?: ConversationStore | undefined;
};

export type WebAssets = {
  /** The address of the script of the chat page. */
  chat: string;
  /** By name below `/assets/`. */
  files: ReadonlyMap<string, { type: string; body: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> }>;
};

export type AppEnv = {
  Variables: {
    requestId: string;
    /** How a stream ended; set by the routes that answer before their work is done. */
    outcome: Promise<StreamOutcome> | undefined;
    /** The error behind the response, for the log. */
    failure: unknown;
    /** A style sheet within the page that its content security policy lets through, by hash. */
    styleSource: string | undefined;
    /** The page runs our own scripts, which may ask our own API. */
    scripted: boolean | undefined;
  };
};

export type StreamOutcome = 'done' | 'error' | 'aborted';

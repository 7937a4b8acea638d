/** The shape of an evaluation that runs, or has run, on the server. */

export type EvalsOutcome = {
  pass: boolean;
  /** False where it was stopped. */
  complete: boolean;
  passed: number;
  cases: number;
  planned: number;
  /** The requirements not met, a sentence each. */
  missed: string[];
};

/** `set` is the name of the sheet; `detail` says in Chinese why a run came to nothing. */
export type EvalsStatus =
  | { state: 'idle' }
  | { state: 'running'; set: string; done: number; total: number }
  | { state: 'done'; set: string; outcome: EvalsOutcome; files: { name: string; bytes: number }[] }
  | { state: 'failed'; set: string; detail: string };

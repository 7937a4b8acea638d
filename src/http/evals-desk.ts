/** What the evaluation pages need of an evaluation suite; the assembly hands one in. */
import type { EvalsStatus } from '../schema/evals.ts';

export type EvalsFile = {
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array;
  /** For a page with a style sheet of its own: the source that the content security policy lets through. */
  styleSource?: string;
};

export type EvalsDesk = {
  /**
   * Reads a sheet and starts asking; resolves once it runs. One run at a time; its results replace the last ones.
   * Throws TiaowenError: `conflict` while another runs, `invalid_input` with a message naming sheet, row and column.
   */
  start(name: string, bytes: Uint8Array, options: { tag?: string }): Promise<void>;
  /** Ends the run early; what is done is reported as incomplete. */
  stop(): void;
  status(): EvalsStatus;
  /** A file of the last run. */
  file(name: string): EvalsFile | undefined;
  /** An empty sheet to fill in. */
  template(): Promise<EvalsFile>;
};

/** `key` opens the pages. */
export type EvalsOptions = { key: string; desk: EvalsDesk };

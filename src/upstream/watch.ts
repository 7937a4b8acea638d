/** The clock over one attempt: which stage it is in, and the abort when a stage takes too long. */
import { CallFailure } from './failure.ts';
import type { Deadlines } from './limits.ts';

export type Watch = {
  /** Aborted when a stage or the whole takes too long, when the caller leaves, and at the end. */
  readonly signal: AbortSignal;
  /** Rejects when the signal aborts; for work that does not heed signals. */
  readonly broken: Promise<never>;
  /** Whether anything of the reply has come. */
  readonly begun: boolean;
  /** A piece of the reply has come. */
  received(): void;
  /** The reader has the floor: no stage runs until the next `resume`. */
  hold(): void;
  resume(): void;
  /** Ends the watch; work that still runs is aborted. */
  end(): void;
};

/** `left`: milliseconds of the total that are left. */
export function openWatch({ firstByte, idle }: Deadlines, left: number, caller?: AbortSignal): Watch {
  const control = new AbortController();
  const { promise: broken, reject } = Promise.withResolvers<never>();
  broken.catch(() => undefined);
  const abort = (reason: unknown) => {
    if (control.signal.aborted) return;
    control.abort(reason);
    reject(reason);
  };
  const late = (stage: string, after: number) =>
    setTimeout(
      () => abort(new CallFailure('upstream_timeout', `${stage} took more than ${Math.round(after)} ms`)),
      after,
    );
  const whole = late('the call', Math.max(0, left));
  let stage: ReturnType<typeof setTimeout> | undefined = late('the first byte', firstByte);
  let begun = false;
  const next = () => {
    clearTimeout(stage);
    stage = control.signal.aborted ? undefined : late('the next piece', idle);
  };
  const leave = () => abort(caller?.reason);
  if (caller?.aborted) leave();
  else caller?.addEventListener('abort', leave, { once: true });
  return {
    signal: control.signal,
    broken,
    get begun() {
      return begun;
    },
    received() {
      begun = true;
      next();
    },
    hold: () => clearTimeout(stage),
    resume: next,
    end() {
      clearTimeout(whole);
      clearTimeout(stage);
      caller?.removeEventListener('abort', leave);
      abort(new CallFailure('upstream_error', 'the call is over', { counts: false }));
    },
  };
}

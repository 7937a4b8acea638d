/** Places for calls at once: who finds none waits in order, up to a number. */
import { CallFailure } from './failure.ts';

export type Places = {
  /** Gives the function that frees the place. Rejects with CallFailure where too many wait, or the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
};

export function createPlaces(count: number, maxWaiting: number): Places {
  let free = count;
  const waiting: (() => void)[] = [];
  const release = () => {
    let freed = false;
    return () => {
      if (freed) return;
      freed = true;
      const next = waiting.shift();
      if (next) next();
      else free++;
    };
  };
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free--;
        return release();
      }
      if (waiting.length >= maxWaiting) {
        throw new CallFailure('upstream_error', 'too many calls are waiting', { counts: false });
      }
      return new Promise((resolve, reject) => {
        const leave = () => {
          const place = waiting.indexOf(go);
          if (place >= 0) waiting.splice(place, 1);
          reject(signal.reason);
        };
        const go = () => {
          signal.removeEventListener('abort', leave);
          resolve(release());
        };
        waiting.push(go);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}

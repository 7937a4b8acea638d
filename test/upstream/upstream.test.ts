/** Limits of calls to model servers: retry, breaker, places, budget, deadlines; with a clock of the test's own. */
import { describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../src/upstream/clock.ts';
import { CallFailure, failureOf, failureOfStatus } from '../../src/upstream/failure.ts';
import { limitsWithin } from '../../src/upstream/limits.ts';
import { type Call, createUpstream } from '../../src/upstream/upstream.ts';

type Work = (call: Call) => AsyncGenerator<string, void>;

const says = (...texts: string[]): Work =>
  async function* () {
    yield* texts;
  };
/** Fails with each of the failures in turn, then says 好. */
const failing = (...failures: (CallFailure | undefined)[]): Work & { calls: number } => {
  const work = Object.assign(
    async function* (): AsyncGenerator<string, void> {
      const failure = failures[work.calls++];
      if (failure) throw failure;
      yield '好';
    },
    { calls: 0 },
  );
  return work;
};
const hang: Work = async function* () {
  await new Promise(() => undefined);
  yield '';
};

const open = (changes: Parameters<typeof limitsWithin>[1] = {}, clock: Partial<Clock> = {}, total = 5000) =>
  createUpstream(limitsWithin(total, { retryDelay: 1, ...changes }), { ...systemClock, ...clock });

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
const busy = failureOfStatus(503);

describe('retry', () => {
  it.each([408, 429, 500, 502, 503, 504])('tries once more after status %i', async (status) => {
    const work = failing(failureOfStatus(status));
    expect(await all(open().run(work))).toBe('好');
    expect(work.calls).toBe(2);
  });

  it.each([400, 401, 403, 404, 422])('does not after status %i', async (status) => {
    const work = failing(failureOfStatus(status));
    await expect(all(open().run(work))).rejects.toThrow(`status ${status}`);
    expect(work.calls).toBe(1);
  });

  it('waits as long as the server asks, within the deadline', async () => {
    const started = performance.now();
    expect(await all(open().run(failing(failureOfStatus(429, 40))))).toBe('好');
    expect(performance.now() - started).toBeGreaterThan(35);
    const late = failing(failureOfStatus(429, 60_000));
    await expect(all(open().run(late))).rejects.toThrow('status 429');
    expect(late.calls).toBe(1);
  });

  it('does not try again once something has come', async () => {
    let calls = 0;
    const work: Work = async function* (call) {
      calls++;
      call.received();
      if (calls > 0) throw busy;
      yield '';
    };
    await expect(all(open().run(work))).rejects.toThrow('503');
    expect(calls).toBe(1);
  });
});

describe('breaker', () => {
  it('opens after failures in a row, lets one call try after a pause, and closes when it succeeds', async () => {
    let now = 0;
    const upstream = open({ breaker: { failures: 2, pause: 1000 } }, { now: () => now });
    const bad = failing(...new Array<CallFailure>(20).fill(failureOfStatus(401)));
    for (let i = 0; i < 4; i++) await expect(all(upstream.run(bad))).rejects.toThrow(CallFailure);
    expect(bad.calls).toBe(2);
    await expect(all(upstream.run(says('好')))).rejects.toThrow('too often');
    now = 1001;
    await expect(all(upstream.run(bad))).rejects.toThrow('401');
    await expect(all(upstream.run(says('好')))).rejects.toThrow('too often');
    now = 2002;
    const probe = upstream.run(says('好', '的'));
    expect((await probe.next()).value).toBe('好');
    await expect(all(upstream.run(says('好')))).rejects.toThrow('too often');
    expect(await all(probe)).toBe('的');
    expect(await all(upstream.run(says('好')))).toBe('好');
  });

  it('counts neither callers who leave nor requests that are refused for what they are', async () => {
    const upstream = open({ breaker: { failures: 1, pause: 60_000 } }, {}, 100);
    const control = new AbortController();
    setTimeout(() => control.abort(new Error('left')), 5);
    await expect(all(upstream.run(hang, control.signal))).rejects.toThrow('left');
    await expect(all(upstream.run(failing(failureOfStatus(400))))).rejects.toThrow('400');
    for await (const piece of upstream.run(says('好', '的'))) {
      expect(piece).toBe('好');
      break;
    }
    expect(await all(upstream.run(says('好')))).toBe('好');
    await expect(all(upstream.run(hang))).rejects.toMatchObject({ code: 'upstream_timeout' });
    await expect(all(upstream.run(says('好')))).rejects.toThrow('too often');
  });
});

describe('places', () => {
  it('runs so many at once, lets others wait in order, and fails the rest at once', async () => {
    const upstream = open({ concurrency: 1, waiting: 1 });
    const first = upstream.run(says('一', '一'));
    await first.next();
    const second = all(upstream.run(says('二')));
    await expect(all(upstream.run(says('三')))).rejects.toThrow('too many');
    await first.return();
    expect(await second).toBe('二');
  });

  it('frees the place of who leaves while waiting, and gives up at the deadline', async () => {
    const upstream = open({ concurrency: 1, waiting: 1 }, {}, 100);
    const first = upstream.run(says('一', '一'));
    await first.next();
    const control = new AbortController();
    const second = all(upstream.run(says('二'), control.signal));
    control.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    await expect(all(upstream.run(says('三')))).rejects.toMatchObject({ code: 'upstream_timeout' });
    await first.return();
    expect(await all(upstream.run(says('四')))).toBe('四');
  });
});

describe('budget', () => {
  it('counts requests of a day, second attempts too', async () => {
    let day = '2024-10-25';
    const upstream = open({ daily: { requests: 3 } }, { today: () => day });
    expect(await all(upstream.run(failing(busy)))).toBe('好');
    expect(await all(upstream.run(says('好')))).toBe('好');
    await expect(all(upstream.run(says('好')))).rejects.toThrow('3 requests of 2024-10-25');
    day = '2024-10-26';
    expect(await all(upstream.run(says('好')))).toBe('好');
  });

  it('counts tokens of a day', async () => {
    const upstream = open({ daily: { tokens: 100 } });
    const work: Work = async function* (call) {
      yield '好';
      call.used(100);
    };
    await all(upstream.run(work));
    await expect(all(upstream.run(says('好')))).rejects.toThrow('100 tokens');
  });
});

describe('deadlines', () => {
  it('end work that heeds no signal', async () => {
    const started = performance.now();
    await expect(all(open({}, {}, 100).run(hang))).rejects.toMatchObject({ code: 'upstream_timeout' });
    expect(performance.now() - started).toBeLessThan(600);
  });

  it('do not count the reader’s own time between pieces, but within the whole', async () => {
    const upstream = createUpstream({
      ...limitsWithin(200),
      deadlines: { firstByte: 20, idle: 20, total: 200 },
    });
    const read: string[] = [];
    for await (const piece of upstream.run(says('一', '二'))) {
      read.push(piece);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(read).toEqual(['一', '二']);
    await expect(
      (async () => {
        for await (const _ of upstream.run(says('一', '二'))) {
          await new Promise((resolve) => setTimeout(resolve, 450));
        }
      })(),
    ).rejects.toMatchObject({ code: 'upstream_timeout' });
  });
});

describe('failures', () => {
  it('keep the words of others out', () => {
    const theirs = Object.assign(new Error('Incorrect API key: sk-123'), { cause: { code: 'ECONNRESET' } });
    const failure = failureOf(theirs);
    expect(failure.message).toBe('the call failed (ECONNRESET)');
    expect(failure.cause).toBeUndefined();
    expect(failureOf(Object.assign(new Error('sk-123'), { status: 401 })).message).toBe('status 401');
  });
});

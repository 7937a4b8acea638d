/** Asks every case and scores its answer. */
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { TiaowenError } from '../src/errors.ts';
import type { Answer } from '../src/schema/answer.ts';
import type { EvalCase, PlacedCase } from './case.ts';
import { type Retrieval, retrievalOf, SEARCH_DEPTH } from './retrieval.ts';
import { scorers } from './scorers/all.ts';
import type { Score, ScoringContext } from './scorers/scorer.ts';
import type { Target } from './target.ts';

/** How much speaks for the clause chosen, and the least that would have done. */
export type Evidence = { value: number; least: number };

export type CaseResult = {
  placed: PlacedCase;
  /** Absent where no answer came. */
  answer: Answer | undefined;
  /** Scorer → its judgement; `answer` alone where no answer came. */
  scores: Record<string, Score>;
  /** Strict: every condition of the case holds. */
  pass: boolean;
  /** Absent where the case wants no clause, or the search failed. */
  retrieval: Retrieval | undefined;
  evidence: Evidence | undefined;
  /** Of the answer alone, in milliseconds. */
  latency: number;
};

/** All judgements on one answer, by scorer. */
export function scoreAnswer(
  evalCase: EvalCase,
  answer: Answer,
  context: ScoringContext,
): Record<string, Score> {
  return Object.fromEntries(
    Object.entries(scorers).map(([name, scorer]) => [name, scorer(evalCase, answer, context)]),
  );
}

const explanationSchema = z.object({ evidence: z.object({ value: z.number(), least: z.number() }) });

function evidenceOf({ explanation }: Answer): Evidence | undefined {
  return explanationSchema.safeParse(explanation).data?.evidence;
}

/** The search for a case's own question, made complete without its history. */
async function searchFor(evalCase: EvalCase, answer: Answer, target: Target): Promise<Retrieval | undefined> {
  if (evalCase.measures.length === 0) return undefined;
  try {
    return retrievalOf(evalCase, await target.search(answer.standaloneQuestion, SEARCH_DEPTH));
  } catch (error) {
    if (error instanceof TiaowenError) return undefined;
    throw error;
  }
}

async function evaluateCase(placed: PlacedCase, target: Target): Promise<CaseResult> {
  const { question, history } = placed.case;
  const start = performance.now();
  try {
    const answer = await target.ask(history.length > 0 ? { question, history } : { question });
    const latency = performance.now() - start;
    const scores = scoreAnswer(placed.case, answer, target.context);
    const pass = Object.values(scores).every((score) => score.pass);
    const retrieval = await searchFor(placed.case, answer, target);
    return { placed, answer, scores, pass, retrieval, evidence: evidenceOf(answer), latency };
  } catch (error) {
    if (!(error instanceof TiaowenError)) throw error;
    const latency = performance.now() - start;
    const scores = { answer: { pass: false, score: 0, reason: `没有答案：${error.message}` } };
    return {
      placed,
      answer: undefined,
      scores,
      pass: false,
      retrieval: undefined,
      evidence: undefined,
      latency,
    };
  }
}

export type EvaluateOptions = {
  /** Questions at a time; the target's own number where absent. */
  concurrency?: number | undefined;
  /** Hears how many are done. */
  progress?: (done: number) => void;
  /** Once aborted, no further question is asked and the results so far come back. */
  signal?: AbortSignal;
};

/**
 * Results in the order of the cases; fewer than cases where the signal was aborted.
 * A case without an answer (a coded error) fails; a defect of the program is thrown.
 */
export async function evaluate(
  cases: readonly PlacedCase[],
  target: Target,
  { concurrency = target.concurrency, progress = () => {}, signal }: EvaluateOptions = {},
): Promise<CaseResult[]> {
  const results: (CaseResult | undefined)[] = cases.map(() => undefined);
  const queue = cases.entries();
  let done = 0;
  const work = async () => {
    for (const [index, placed] of queue) {
      if (signal?.aborted) return;
      results[index] = await evaluateCase(placed, target);
      done += 1;
      progress(done);
      // Answers made in this process never let go of it: signals and other requests wait for this.
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results.filter((result) => result !== undefined);
}

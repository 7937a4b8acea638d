/** Asks every case and scores its answer. */
import { TiaowenError } from '../src/errors.ts';
import type { Answer } from '../src/schema/answer.ts';
import type { EvalCase, PlacedCase } from './case.ts';
import { scorers } from './scorers/all.ts';
import type { Score, ScoringContext } from './scorers/scorer.ts';
import type { Target } from './target.ts';

export type CaseResult = {
  placed: PlacedCase;
  /** Absent where no answer came. */
  answer: Answer | undefined;
  /** Scorer → its judgement; `answer` alone where no answer came. */
  scores: Record<string, Score>;
  /** Strict: every condition of the case holds. */
  pass: boolean;
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

async function evaluateCase(placed: PlacedCase, target: Target): Promise<CaseResult> {
  const { question, history } = placed.case;
  try {
    const answer = await target.ask(history.length > 0 ? { question, history } : { question });
    const scores = scoreAnswer(placed.case, answer, target.context);
    return { placed, answer, scores, pass: Object.values(scores).every((score) => score.pass) };
  } catch (error) {
    if (!(error instanceof TiaowenError)) throw error;
    const scores = { answer: { pass: false, score: 0, reason: `没有答案：${error.message}` } };
    return { placed, answer: undefined, scores, pass: false };
  }
}

/**
 * Results in the order of the cases, `concurrency` questions at a time. `progress` hears how many are done.
 * A case without an answer (a coded error) fails; a defect of the program is thrown.
 */
export async function evaluate(
  cases: readonly PlacedCase[],
  target: Target,
  concurrency: number,
  progress: (done: number) => void = () => {},
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const queue = cases.entries();
  let done = 0;
  const work = async () => {
    for (const [index, placed] of queue) {
      results[index] = await evaluateCase(placed, target);
      done += 1;
      progress(done);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}

/** The same cases in both modes, side by side: what a model's wording gains and loses. */
import type { CaseResult } from './evaluate.ts';
import type { Modes } from './report.ts';

const passedOf = (results: readonly CaseResult[]) => results.filter(({ pass }) => pass).length;

/** Both in the order of the cases; a case that only one of them came to is not compared. */
export function compareModes(
  model: string,
  extract: readonly CaseResult[],
  generate: readonly CaseResult[],
): Modes {
  const worded = new Map(generate.map((result) => [result.placed, result]));
  return {
    model,
    extract: { cases: extract.length, passed: passedOf(extract) },
    generate: {
      cases: generate.length,
      passed: passedOf(generate),
      worded: generate.filter(({ answer }) => answer?.generator.kind === 'model').length,
      degraded: generate.filter(({ answer }) => answer?.degraded !== undefined).length,
    },
    differ: extract.flatMap(({ placed, pass }) => {
      const other = worded.get(placed);
      const { id } = placed.case;
      return other && other.pass !== pass ? [{ id, extract: pass, generate: other.pass }] : [];
    }),
  };
}

const idsOf = (differ: Modes['differ'], generate: boolean) =>
  differ.filter((found) => found.generate === generate).map(({ id }) => id);

export function modesLines({ model, extract, generate, differ }: Modes): string[] {
  const [gained, lost] = [idsOf(differ, true), idsOf(differ, false)];
  return [
    `两种方式：摘录 ${extract.passed}/${extract.cases}；生成（${model}）${generate.passed}/${generate.cases}，其中 ${generate.worded} 题由模型行文，${generate.degraded} 题降级`,
    ...(gained.length > 0 ? [`生成才通过 ${gained.length} 题：${gained.join('、')}`] : []),
    ...(lost.length > 0 ? [`生成未通过 ${lost.length} 题：${lost.join('、')}`] : []),
  ];
}

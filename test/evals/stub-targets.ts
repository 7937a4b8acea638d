/** Targets with a seeded defect: the real assistant's answers, changed in one way. */
import { inProcess, type Target } from '../../evals/target.ts';
import { openAssistant } from '../../src/node.ts';
import type { Answer, Citation } from '../../src/schema/answer.ts';

export const sound: Target = inProcess(await openAssistant());

export const changed = (change: (answer: Answer) => Answer): Target => ({
  ...sound,
  ask: async (request) => change(await sound.ask(request)),
});

/** Citations of the heading of every measure. */
async function allMeasures(): Promise<Citation[]> {
  const { citations } = await sound.ask({ question: '列出全部举措' });
  return citations;
}
const everything = await allMeasures();

export const citingAll: Target = changed((answer) => ({
  ...answer,
  status: 'answered',
  refusal: undefined,
  citations: everything,
}));

export const refusingAll: Target = changed(({ completeness: _, ...answer }) => ({
  ...answer,
  status: 'refused',
  refusal: { reason: 'not_in_document', missing: '未载明', nearest: [] },
  text: '方案未载明。',
  blocks: [{ type: 'paragraph', text: '方案未载明。' }],
  citations: [],
  units: [],
}));

export const droppingUnit: Target = changed((answer) => ({ ...answer, units: answer.units.slice(1) }));

export const shiftingOffsets: Target = changed((answer) => ({
  ...answer,
  citations: answer.citations.map((citation, i) =>
    i === 0 ? { ...citation, start: citation.start + 1, end: citation.end + 1 } : citation,
  ),
}));

export const swappingClauses: Target = changed((answer) => {
  const [first, second, ...rest] = answer.citations;
  if (!first || !second || first.clause.id === second.clause.id) return answer;
  const swapped = [
    { ...first, clause: second.clause },
    { ...second, clause: first.clause },
  ];
  return { ...answer, citations: [...swapped, ...rest] };
});

export const inventingNumber: Target = changed((answer) => ({
  ...answer,
  text: `${answer.text}\n共需98765万元。`,
}));

export const losingRow: Target = changed((answer) => ({
  ...answer,
  blocks: answer.blocks.map((block) =>
    block.type === 'list' ? { ...block, items: block.items.slice(1) } : block,
  ),
}));

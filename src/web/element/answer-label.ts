/** The label of an answer, and the metadata that travels with what was generated (GB 45438-2025). */
import type { Answer } from '../../schema/answer.ts';
import type { Words } from './strings/words.ts';

export const isGenerated = ({ generator }: Pick<Answer, 'generator'>): boolean => generator.kind === 'model';

/** What stands beside the answer and goes with every copy of it. */
export function labelOf(answer: Pick<Answer, 'generator'>, words: Words): string {
  return isGenerated(answer) ? words.generated : words.extract;
}

const PRODUCER = 'Tiaowen';

/** All values are strings; undefined where nothing of `answers` was generated. `Label` 1: generated. */
export function generatedContentMetadata(answers: readonly Answer[]): string | undefined {
  const generated = answers.filter(isGenerated);
  if (generated.length === 0) return undefined;
  const model = generated[0]?.generator.model;
  return JSON.stringify({
    AIGC: {
      Label: '1',
      ContentProducer: model === undefined ? PRODUCER : `${PRODUCER}/${model}`,
      ProduceID: generated.map(({ id }) => id).join(' '),
      ReservedCode1: '',
      ContentPropagator: PRODUCER,
      PropagateID: generated[0]?.id ?? '',
      ReservedCode2: '',
    },
  });
}

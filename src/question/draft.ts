/** What a rule sees of a question, and what it makes of it. */
import type { MeasureFilter } from '../schema/filter.ts';
import type { Conduct } from './conduct.ts';
import type { QuestionContext } from './context.ts';
import type { Question } from './question.ts';
import type { Shape } from './shapes/classifier.ts';

/** A question with its entities found, before a rule decides its route. */
export type Draft = {
  text: string;
  masked: string;
  /** The parts of `masked` that ask for something beside a plain fact. */
  beside: string | undefined;
  conduct: Conduct;
  attachment: boolean;
  question: Question;
  /** What the learnt reader of facts says of it, the likeliest first. */
  facts: readonly Shape[];
  context: QuestionContext;
};

/** What a rule read; the rest of the question stays as it was. */
export type Understood = Partial<Question> & Pick<Question, 'route'>;

export const unitNames = (draft: Draft) => draft.question.units.map((unit) => unit.name);

/** Sections and clauses that may stand beside units or terms in one question. */
export function limitsOf({ question }: Draft): Pick<MeasureFilter, 'sections' | 'among' | 'exceptMeasures'> {
  return { ...question.limits, ...(question.sections.length > 0 && { sections: question.sections }) };
}

const OF_THE_PROVINCE = /省直|省级(?:部门|单位)|省里的?(?:部门|单位|厅)/;

/** 省直部门里谁最多: cities do not stand among them. */
export const leftOut = ({ masked, context }: Draft): { without?: string[] } =>
  OF_THE_PROVINCE.test(masked)
    ? { without: context.library.units.filter(({ kind }) => kind === 'city').map(({ name }) => name) }
    : {};

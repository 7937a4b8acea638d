/** A question that may lean on the turn before, taken apart for the rules that complete it. */
import type { ResolvedReferences } from '../clauses.ts';
import { contentTerms } from '../content-terms.ts';
import type { QuestionContext } from '../context.ts';
import { findEntities } from '../entities.ts';
import type { PreviousTurn } from './previous-turn.ts';

export type FollowUp = {
  /** Without what only leads over from the turn before (那, 好的, 对了). */
  text: string;
  /** The same with units and clauses masked. */
  masked: string;
  /** Names of the units in it. */
  units: string[];
  references: ResolvedReferences;
  /** Ids of the sections named. */
  sections: string[];
  previous: PreviousTurn;
  context: QuestionContext;
};

/** The completed question; undefined where the rule does not fit. */
export type Completion = (followUp: FollowUp) => string | undefined;

const LEADING =
  /^(?:(?:那么?|换成|如果是|要是|还有|然后|接着|另外|以及|对了|哦|嗯|噢|行|好(?:的|吧|嘞)?|再(?:看看|说说|问问|问)|我?再?问(?:一下|下|一句)|顺便(?:问(?:一下|下)?)?|明白了?|知道了?|谢谢|辛苦)(?![有没一两三四五六七八九十])[，,。!！\s]*)+/;

/** 那三十二条呢: a clause by its number. */
const NUMBERED = /^那([一二三四五六七八九十]{2,3}|[0-9]{1,2})条(?=呢|是|说|讲|谁|由|归)/;

export function takeApart(question: string, previous: PreviousTurn, context: QuestionContext): FollowUp {
  const stripped = question.replace(NUMBERED, '第$1条').replace(LEADING, '');
  const text = stripped === '' ? question : stripped;
  const { masked, units, references, sections } = findEntities(text, context);
  return { text, masked, units: units.map(({ name }) => name), references, sections, previous, context };
}

/** Nothing of the plan's own words is in the question: it leans on the turn before for its subject. */
export const hasNoSubject = ({ masked, context }: FollowUp) => contentTerms(masked, context).length === 0;

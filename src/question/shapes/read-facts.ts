/** What the learnt reader of facts says: the plain fact asked for, or the other business that a question is about. */
import type { QuestionContext } from '../context.ts';
import type { AskedFact } from '../question.ts';

/** Below these probabilities a reading is a guess. */
const LIKELY_FACT = 0.6;
const LIKELY_CONDUCT = 0.6;

const CONDUCTS = {
  advice: 'out_of_scope',
  opinion: 'out_of_scope',
  other: 'out_of_scope',
  steering: 'unsafe',
  unclear: 'unclear',
  greeting: 'greeting',
} as const;

type Conduct = keyof typeof CONDUCTS;
const isConduct = (name: string): name is Conduct => Object.hasOwn(CONDUCTS, name);

/** Undefined where the question asks for content, or nothing is likely. */
export function learntFact(text: string, context: QuestionContext): AskedFact | undefined {
  const [likeliest] = context.factsOf(text);
  if (!likeliest || likeliest.probability < LIKELY_FACT) return undefined;
  return likeliest.name === 'content' || isConduct(likeliest.name)
    ? undefined
    : (likeliest.name as AskedFact);
}

export function learntConduct(
  text: string,
  context: QuestionContext,
): (typeof CONDUCTS)[Conduct] | undefined {
  const [likeliest] = context.factsOf(text);
  if (!likeliest || likeliest.probability < LIKELY_CONDUCT || !isConduct(likeliest.name)) return undefined;
  return CONDUCTS[likeliest.name];
}

/** What the learnt reader of facts says: the plain fact asked for, or the other business that a question is about. */
import type { QuestionContext } from '../context.ts';
import type { AskedFact, Question } from '../question.ts';

/** Below these probabilities a reading is a guess. */
const LIKELY_FACT = 0.5;
const LIKELY_CONDUCT = 0.4;
/** Below this share of contents some fact is asked for, whichever it is. */
const HARDLY = 0.12;

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

/** Says nothing either way. */
export const EVEN = 0.5;

export function contentShare(text: string, context: QuestionContext): number {
  return context.factsOf(text).find(({ name }) => name === 'content')?.probability ?? EVEN;
}

/** Undefined where the question asks for content, or nothing is likely. */
export function learntFact(text: string, context: QuestionContext): AskedFact | undefined {
  const shapes = context.factsOf(text);
  const content = shapes.find(({ name }) => name === 'content')?.probability ?? EVEN;
  const likeliest = shapes.find(({ name }) => name !== 'content' && !isConduct(name));
  const likely = likeliest && (likeliest.probability >= LIKELY_FACT || content < HARDLY);
  return likely && shapes[0]?.name !== 'content' && !isConduct(shapes[0]?.name ?? '')
    ? (likeliest.name as AskedFact)
    : undefined;
}

export function learntConduct(
  text: string,
  context: QuestionContext,
): (typeof CONDUCTS)[Conduct] | undefined {
  return conductOf(text, context, LIKELY_CONDUCT);
}

/** The same for a question that nothing bears on: then a guess will do. */
export function likelyRefusal(text: string, context: QuestionContext): Question['refusal'] {
  const conduct = conductOf(text, context, 0);
  return conduct === 'greeting' ? undefined : conduct;
}

function conductOf(text: string, context: QuestionContext, least: number) {
  const [likeliest] = context.factsOf(text);
  const likely = likeliest && likeliest.probability >= least && isConduct(likeliest.name);
  return likely ? CONDUCTS[likeliest.name as Conduct] : undefined;
}

/** A part of a question that asks for a plain fact or is other business, and for no contents. */
export function learntAside(part: string, context: QuestionContext): boolean {
  const [likeliest] = context.factsOf(part);
  return likeliest !== undefined && likeliest.name !== 'content' && likeliest.probability >= LIKELY_FACT;
}

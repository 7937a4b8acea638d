/** What the learnt reader of facts says: the plain fact asked for, or the other business that a question is about. */
import type { Language } from '../../schema/question.ts';
import type { AskedFact, Question } from '../question.ts';
import type { Shape } from './classifier.ts';

/** Below these probabilities a reading is a guess. */
const LIKELY_FACT = 0.5;
const LIKELY_CONDUCT = 0.4;
/** Other business is refused unseen only from here on; below, where nothing bears on it. */
const SURE_CONDUCT = 0.75;
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
/** Matters near to a plan that it does not hold, and contents. */
const MATTERS: ReadonlySet<string> = new Set(['absent', 'content']);
const isFact = (name: string) => !MATTERS.has(name) && !isConduct(name);
const isConduct = (name: string): name is Conduct => Object.hasOwn(CONDUCTS, name);

/** From this share on a question surely asks for contents; chosen on evals/cases/dev. */
export const SURE: Record<Language, number> = { zh: 0.98, en: 0.9 };

/** Says nothing either way. */
export const EVEN = 0.5;

export function contentShare(shapes: readonly Shape[]): number {
  return shapes.find(({ name }) => name === 'content')?.probability ?? EVEN;
}

/** Undefined where the question asks for content, or nothing is likely. */
export function learntFact(shapes: readonly Shape[]): AskedFact | undefined {
  const likeliest = shapes.find(({ name }) => isFact(name));
  const likely = likeliest && (likeliest.probability >= LIKELY_FACT || contentShare(shapes) < HARDLY);
  return likely && isFact(shapes[0]?.name ?? '') ? (likeliest.name as AskedFact) : undefined;
}

export function learntConduct(shapes: readonly Shape[]): (typeof CONDUCTS)[Conduct] | undefined {
  const conduct = conductOf(shapes, LIKELY_CONDUCT);
  return conduct === 'out_of_scope' ? conductOf(shapes, SURE_CONDUCT) : conduct;
}

/** The same for a question that nothing bears on: then a guess will do. */
export function likelyRefusal(shapes: readonly Shape[]): Question['refusal'] {
  const conduct = conductOf(shapes, 0);
  if (conduct === 'unsafe') return conductOf(shapes, LIKELY_CONDUCT) && conduct;
  return conduct === 'greeting' ? undefined : conduct;
}

function conductOf([likeliest]: readonly Shape[], least: number) {
  const likely = likeliest && likeliest.probability >= least && isConduct(likeliest.name);
  return likely ? CONDUCTS[likeliest.name as Conduct] : undefined;
}

/** A part that asks for contents with less probability asks for none; chosen on evals/cases/dev. */
const CONTENT_OF_PART = 0.3;

/** A part of a question that asks for a plain fact or is other business, and for no contents. */
export const learntAside = (shapes: readonly Shape[]): boolean =>
  shapes.length > 0 && contentShare(shapes) < CONTENT_OF_PART;

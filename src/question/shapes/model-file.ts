/** What was learnt of questions as bytes: JSON, weights as base64 of signed bytes with one scale a model. */
import type { ShapeModel } from './classifier.ts';

/**
 * `shapes`: what kind of answer is asked for; `facts`: which plain fact, or that the plan is not meant at all;
 * `englishFacts`: the same of questions in English.
 */
export type QuestionModels = { shapes: ShapeModel; facts: ShapeModel; englishFacts: ShapeModel };

type Stored = { names: string[]; features: string[]; rarities: number[]; scale: number; weights: string };

const DECIMALS = 1000;

function stored({ names, features, rarities, weights: learnt, scale: unit }: ShapeModel): Stored {
  const weights = Float64Array.from(learnt, (value) => value * unit);
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  const bytes = Uint8Array.from(weights, (value) => Math.round(value / scale) & 0xff);
  return {
    names,
    features,
    rarities: rarities.map((value) => Math.round(value * DECIMALS) / DECIMALS),
    scale,
    weights: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  };
}

export function encodeModels({ shapes, facts, englishFacts }: QuestionModels): Uint8Array {
  const models = { shapes: stored(shapes), facts: stored(facts), englishFacts: stored(englishFacts) };
  return new TextEncoder().encode(`${JSON.stringify(models)}\n`);
}

/** Throws RangeError where the parts of a model do not fit together. */
export function decodeModels(bytes: Uint8Array): QuestionModels {
  const { shapes, facts, englishFacts } = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  ) as Record<keyof QuestionModels, Stored>;
  return { shapes: restored(shapes), facts: restored(facts), englishFacts: restored(englishFacts) };
}

function restored({ names, features, rarities, scale, weights: encoded }: Stored): ShapeModel {
  const signed = Int8Array.from(atob(encoded), (one) => one.charCodeAt(0));
  if (signed.length !== names.length * features.length || rarities.length !== features.length)
    throw new RangeError('weights and features do not agree');
  return { names, features, rarities, weights: signed, scale };
}

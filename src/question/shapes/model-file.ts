/** A model of shapes as bytes: JSON, the weights as base64 of signed bytes with one scale. */
import type { ShapeModel } from './classifier.ts';

type Stored = { names: string[]; features: string[]; rarities: number[]; scale: number; weights: string };

const DECIMALS = 1000;

export function encodeShapes({ names, features, rarities, weights }: ShapeModel): Uint8Array {
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  const bytes = Uint8Array.from(weights, (value) => Math.round(value / scale) & 0xff);
  const stored: Stored = {
    names,
    features,
    rarities: rarities.map((value) => Math.round(value * DECIMALS) / DECIMALS),
    scale,
    weights: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  };
  return new TextEncoder().encode(`${JSON.stringify(stored)}\n`);
}

/** Throws RangeError where the parts do not fit together. */
export function decodeShapes(bytes: Uint8Array): ShapeModel {
  const stored = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Stored;
  const signed = Int8Array.from(atob(stored.weights), (one) => one.charCodeAt(0));
  const { names, features, rarities, scale } = stored;
  if (signed.length !== names.length * features.length || rarities.length !== features.length)
    throw new RangeError('weights and features do not agree');
  return { names, features, rarities, weights: Float64Array.from(signed, (value) => value * scale) };
}

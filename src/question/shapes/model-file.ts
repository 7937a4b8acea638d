/** What was learnt of questions as bytes, read in place: header, then of each model features, rarities and weights. */
import type { ShapeModel } from './classifier.ts';

/**
 * `shapes`: what kind of answer is asked for; `facts`: which plain fact, or that the plan is not meant at all;
 * `englishFacts`: the same of questions in English.
 */
export type QuestionModels = { shapes: ShapeModel; facts: ShapeModel; englishFacts: ShapeModel };

/** Of one model; weights are signed bytes, each times `scale`. */
type Header = { names: readonly string[]; features: number; scale: number };

const MAGIC = 'TWQM';
const VERSION = 2;
const FIXED_BYTES = 12;
const WORD = 4;

const padded = (length: number) => Math.ceil(length / WORD) * WORD;
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(buffer, byteOffset, byteLength);

function quantised({ names, features, rarities, weights: learnt, scale: unit }: ShapeModel) {
  const weights = Float64Array.from(learnt, (value) => value * unit);
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  const header: Header = { names, features: features.length, scale };
  return {
    header,
    blocks: [features, rarities, Int8Array.from(weights, (value) => Math.round(value / scale))],
  };
}

/**
 * `TWQM`, version and length of the header (32 bits each), the header (JSON), then features (32 bits each), rarities
 * (16 bits) and weights (8 bits) of each model; little-endian, every block at a multiple of four.
 */
export function encodeModels({ shapes, facts, englishFacts }: QuestionModels): Uint8Array {
  const models = [shapes, facts, englishFacts].map(quantised);
  const header = new TextEncoder().encode(JSON.stringify(models.map((model) => model.header)));
  const fixed = new Uint8Array(FIXED_BYTES);
  fixed.set(new TextEncoder().encode(MAGIC));
  new DataView(fixed.buffer).setUint32(4, VERSION, true);
  new DataView(fixed.buffer).setUint32(8, header.length, true);
  const blocks = [fixed, header, ...models.flatMap((model) => model.blocks.map(bytesOf))];
  const bytes = new Uint8Array(blocks.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += padded(block.length);
  }
  return bytes;
}

/** Throws RangeError where the bytes cannot be models. What is read stays a view of bytes that begin at a word. */
export function decodeModels(given: Uint8Array): QuestionModels {
  const bytes = given.byteOffset % WORD === 0 ? given : given.slice();
  if (bytes.length < FIXED_BYTES) throw new RangeError('shorter than its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new RangeError('not models of questions');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new RangeError(`format ${version} where ${VERSION} is read`);
  let at = FIXED_BYTES;
  const next = (length: number): Uint8Array => {
    const block = bytes.subarray(at, at + length);
    if (block.length !== length) throw new RangeError('ends in the middle of a model');
    at += padded(length);
    return block;
  };
  const headers = JSON.parse(new TextDecoder().decode(next(view.getUint32(8, true)))) as Header[];
  const [shapes, facts, englishFacts] = headers.map(({ names, features: count, scale }): ShapeModel => {
    const features = next(count * 4);
    const rarities = next(count * 2);
    const weights = next(count * names.length);
    return {
      names,
      features: new Uint32Array(features.buffer, features.byteOffset, count),
      rarities: new Uint16Array(rarities.buffer, rarities.byteOffset, count),
      weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
      scale,
    };
  });
  if (!shapes || !facts || !englishFacts || at !== padded(bytes.length))
    throw new RangeError('weights and features do not agree');
  return { shapes, facts, englishFacts };
}

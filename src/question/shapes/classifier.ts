/**
 * Which of the known shapes a question has, learnt from examples that people wrote: multinomial logistic regression
 * over characters and pairs of characters (of English: words and pairs of words), each weighted by its rarity, a
 * text's values scaled to length 1.
 */

export type Shape = { name: string; probability: number };

/** What was learnt. `weights`: a row of one value a shape for each feature, in the order of `features`. */
export type ShapeModel = {
  names: readonly string[];
  /** Ascending; see `keyOf`. */
  features: Uint32Array;
  /** Of each feature, in thousandths of nats. */
  rarities: Uint16Array;
  /** Each times `scale`. */
  weights: Float64Array | Int8Array;
  scale: number;
};

/** Subjects (`{T}`) and marks part the wording; they say nothing of the shape. */
const PARTING = /[\ue003，,。.；;：:！!、\s“”"—]+/;
const LONGEST = 2;
/** Features of fewer texts tell nothing. */
const LEAST_OCCURRENCES = 2;
const EPOCHS = 8;
const RATE = 0.3;
/** Adagrad's sum of squares before the first step. */
const INITIAL_SQUARES = 1e-3;
const THOUSAND = 1000;

/** One or two UTF-16 units as a number; longer features by their FNV-1a hash of 32 bits. */
function keyOf(feature: string): number {
  if (feature.length === 1) return feature.charCodeAt(0);
  if (feature.length === 2) return feature.charCodeAt(0) * 0x10000 + feature.charCodeAt(1);
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The distinct features of a text. */
export type FeaturesOf = (text: string) => string[];

/** Of a question whose entities are masked; `^` and `$` mark its ends. */
function charactersOf(masked: string): string[] {
  const features = new Set<string>();
  for (const part of `^${masked.replace(/[?？]+/g, '？')}$`.split(PARTING)) {
    for (let size = 1; size <= LONGEST; size++) {
      for (let i = 0; i + size <= part.length; i++) features.add(part.slice(i, i + size));
    }
  }
  return [...features];
}

type Example = { rows: number[]; values: number[]; target: number };

/** The same examples give the same model; each name's examples come masked. */
export function trainShapes(
  examples: Readonly<Record<string, readonly string[]>>,
  featuresOf: FeaturesOf = charactersOf,
): ShapeModel {
  const names = Object.keys(examples);
  const texts = interleaved(
    names.map((name, target) => (examples[name] ?? []).map((text) => ({ text, target }))),
  );
  const rowOf = new Map<string, number>();
  const counts: number[] = [];
  const occurrences = new Map<string, number>();
  for (const { text } of texts)
    for (const feature of featuresOf(text)) occurrences.set(feature, (occurrences.get(feature) ?? 0) + 1);
  for (const [feature, count] of occurrences) {
    if (count < LEAST_OCCURRENCES) continue;
    rowOf.set(feature, rowOf.size);
    counts.push(count);
  }
  const found = texts.map(({ text }) => featuresOf(text).flatMap((feature) => rowOf.get(feature) ?? []));
  const rarities = counts.map((count) => Math.log(1 + texts.length / count));
  const learnt = texts.map(({ target }, i): Example => {
    const rows = found[i] ?? [];
    return { rows, values: unitLength(rows.map((row) => rarities[row] as number)), target };
  });
  const weights = descend(learnt, rowOf.size, names.length);
  const order = [...rowOf].sort(([one], [other]) => keyOf(one) - keyOf(other));
  return {
    names,
    features: Uint32Array.from(order, ([feature]) => keyOf(feature)),
    rarities: Uint16Array.from(order, ([, row]) => Math.round((rarities[row] as number) * THOUSAND)),
    weights: Float64Array.from(
      order.flatMap(([, row]) => [...weights.subarray(row * names.length, (row + 1) * names.length)]),
    ),
    scale: 1,
  };
}

/** One of each shape in turn, so that no shape is learnt last. */
function interleaved<T>(groups: T[][]): T[] {
  const most = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: most }, (_, i) =>
    groups.flatMap((group) => (i < group.length ? [group[i] as T] : [])),
  ).flat();
}

function unitLength(values: readonly number[]): number[] {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

/** Adagrad (Duchi et al. 2011) on the cross entropy. */
function descend(examples: readonly Example[], features: number, shapes: number): Float64Array {
  const weights = new Float64Array(features * shapes);
  const squares = new Float64Array(features * shapes).fill(INITIAL_SQUARES);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { rows, values, target } of examples) {
      const errors = probabilities(rows, values, weights, shapes);
      errors[target] = (errors[target] as number) - 1;
      for (const [i, row] of rows.entries()) {
        const value = values[i] as number;
        for (let shape = 0, at = row * shapes; shape < shapes; shape++, at++) {
          const gradient = (errors[shape] as number) * value;
          const sum = (squares[at] as number) + gradient * gradient;
          squares[at] = sum;
          weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(sum);
        }
      }
    }
  }
  return weights;
}

function probabilities(
  rows: readonly number[],
  values: readonly number[],
  weights: ArrayLike<number>,
  shapes: number,
  scale = 1,
): Float64Array {
  const scores = new Float64Array(shapes);
  for (const [i, row] of rows.entries()) {
    for (let shape = 0, at = row * shapes; shape < shapes; shape++, at++)
      scores[shape] = (scores[shape] as number) + (weights[at] as number) * (values[i] as number);
  }
  const most = Math.max(...scores);
  let total = 0;
  for (const [shape, score] of scores.entries()) {
    scores[shape] = Math.exp(scale * (score - most));
    total += scores[shape] as number;
  }
  return scores.map((score) => score / total);
}

/** A reader of shapes: all of them, the likeliest first. `featuresOf` is the one that the model was trained with. */
export function openShapes(
  model: ShapeModel,
  featuresOf: FeaturesOf = charactersOf,
): (masked: string) => Shape[] {
  const { names, features, rarities, weights, scale } = model;
  let last: { masked: string; shapes: Shape[] } | undefined;
  return (masked) => {
    if (last?.masked === masked) return last.shapes;
    const rows = featuresOf(masked).flatMap((feature) => rowOf(features, keyOf(feature)) ?? []);
    const ofRows = rows.map((row) => (rarities[row] as number) / THOUSAND);
    const found = probabilities(rows, unitLength(ofRows), weights, names.length, scale);
    const shapes = names
      .map((name, i) => ({ name, probability: found[i] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
    last = { masked, shapes };
    return shapes;
  };
}

function rowOf(features: Uint32Array, key: number): number | undefined {
  let low = 0;
  let high = features.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((features[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return features[low] === key ? low : undefined;
}

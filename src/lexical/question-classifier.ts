/**
 * Which clause a question asks for, learnt from a document's question bank: multinomial logistic regression over
 * the terms of both fields, one class a chunk.
 */
import { ngrams } from '../analysis/ngrams.ts';
import type { Field } from './field.ts';

/** The fields whose term numbers name the features: pairs first, characters after them. */
export type ClassifierFields = { readonly pairs: Field; readonly characters: Field };

/** What was learnt of one document. Class `c` is the chunk at position `first + c`. */
export type ClassifierTable = {
  readonly first: number;
  readonly classes: number;
  /** Feature numbers, ascending: a term's number in pairs, or `pairs.terms.size` + its number in characters. */
  readonly features: Uint32Array;
  /** In how many of `examples` each feature stands. */
  readonly frequencies: Uint32Array;
  readonly examples: number;
  /** `classes` signed bytes a feature, each times `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
};

export type QuestionClassifier = {
  readonly first: number;
  readonly classes: number;
  /** Probability of each class for a folded content; undefined where no term of it is known. */
  probabilities(content: string): Float64Array | undefined;
};

/** What the classes of one document are learnt from, all folded; one entry a chunk. */
export type ClassifierInput = {
  readonly first: number;
  readonly sentences: readonly (readonly string[])[];
  readonly questions: readonly (readonly string[])[];
};

/** Half of the settings tried move 5-fold cross-validation on the bank by less than a point (bench ablation). */
const EPOCHS = 15;
const RATE = 0.5;
/** A sentence of the clause counts half as much as a question. */
const SENTENCE_WEIGHT = 0.5;
/** Adagrad's sum of squares before the first step. */
const INITIAL_SQUARES = 1e-3;

type Example = { features: Uint32Array; values: Float64Array; target: number; weight: number };

/** The same input gives the same table. */
export function trainClassifier(fields: ClassifierFields, input: ClassifierInput): ClassifierTable {
  const classes = input.questions.length;
  const texts = input.questions.flatMap((questions, target) => [
    ...questions.map((text) => ({ text, target, weight: 1 })),
    ...(input.sentences[target] ?? []).map((text) => ({ text, target, weight: SENTENCE_WEIGHT })),
  ]);
  const counts = new Map<number, number>();
  const found = texts.map(({ text }) => featuresOf(fields, text));
  for (const feature of found.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = Uint32Array.from(counts.keys()).sort();
  const frequencies = Uint32Array.from(features, (feature) => counts.get(feature) ?? 0);
  const rowOf = new Map(Array.from(features, (feature, row) => [feature, row]));
  const idf = inverseFrequencies(frequencies, texts.length);
  const examples = texts.map(({ target, weight }, i): Example => {
    const rows = Uint32Array.from(found[i] ?? [], (feature) => rowOf.get(feature) ?? 0);
    return { features: rows, values: unitValues(rows, idf), target, weight };
  });
  const weights = descend(examples, features.length, classes);
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  return {
    first: input.first,
    classes,
    features,
    frequencies,
    examples: texts.length,
    weights: Int8Array.from(weights, (value) => Math.round(value / scale)),
    scale: Math.fround(scale),
  };
}

export function openClassifier(fields: ClassifierFields, table: ClassifierTable): QuestionClassifier {
  const { first, classes, features, weights, scale } = table;
  const idf = inverseFrequencies(table.frequencies, table.examples);
  return {
    first,
    classes,
    probabilities(content) {
      const rows = featuresOf(fields, content)
        .map((feature) => placeOf(features, feature))
        .filter((row) => row !== undefined);
      if (rows.length === 0) return undefined;
      const values = unitValues(rows, idf);
      const logits = new Float64Array(classes);
      for (const [i, row] of rows.entries()) {
        const value = scale * (values[i] as number);
        for (let c = 0, at = row * classes; c < classes; c++) {
          logits[c] = (logits[c] as number) + value * (weights[at + c] as number);
        }
      }
      return softmax(logits);
    },
  };
}

/** Distinct features of a folded text, in its order. */
function featuresOf({ pairs, characters }: ClassifierFields, folded: string): number[] {
  const features = new Set<number>();
  for (const term of ngrams(folded, 2)) {
    const number = pairs.terms.get(term);
    if (number !== undefined) features.add(number);
  }
  for (const term of ngrams(folded, 1)) {
    const number = characters.terms.get(term);
    if (number !== undefined) features.add(pairs.terms.size + number);
  }
  return [...features];
}

/** ln(1 + examples / frequency). */
function inverseFrequencies(frequencies: Uint32Array, examples: number): Float64Array {
  return Float64Array.from(frequencies, (frequency) => Math.log(1 + examples / Math.max(1, frequency)));
}

/** The weights of the rows, scaled to length 1 together. */
function unitValues(rows: ArrayLike<number>, idf: Float64Array): Float64Array {
  const values = Float64Array.from(rows, (row) => idf[row] as number);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return values.map((value) => value / length);
}

/** Stochastic gradient descent with Adagrad on the weighted cross-entropy, examples in a fixed mixed order. */
function descend(examples: readonly Example[], featureCount: number, classes: number): Float32Array {
  const weights = new Float32Array(featureCount * classes);
  const squares = new Float32Array(weights.length).fill(INITIAL_SQUARES);
  const order = Array.from(examples.keys());
  let seed = 1;
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = draw(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const place of order) {
      const { features, values, target, weight } = examples[place] as Example;
      const logits = new Float64Array(classes);
      for (const [i, row] of features.entries()) {
        for (let c = 0, at = row * classes; c < classes; c++) {
          logits[c] = (logits[c] as number) + (values[i] as number) * (weights[at + c] as number);
        }
      }
      const errors = softmax(logits);
      errors[target] = (errors[target] as number) - 1;
      for (const [i, row] of features.entries()) {
        const value = weight * (values[i] as number);
        for (let c = 0, at = row * classes; c < classes; c++, at++) {
          const gradient = (errors[c] as number) * value;
          const seen = (squares[at] as number) + gradient * gradient;
          squares[at] = seen;
          weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(seen);
        }
      }
    }
  }
  return weights;
}

function softmax(logits: Float64Array): Float64Array {
  const greatest = logits.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const shares = logits.map((value) => Math.exp(value - greatest));
  const sum = shares.reduce((total, value) => total + value, 0);
  return shares.map((share) => share / sum);
}

function placeOf(sorted: Uint32Array, wanted: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : undefined;
}

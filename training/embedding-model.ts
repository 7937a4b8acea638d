/** Token embeddings as they are learnt: sums of weighted rows of length 1, a contrastive loss, row Adagrad. */

/** Rows of `dimension` numbers and their weights in questions and clauses, each with its squared gradients. */
export type Model = {
  readonly dimension: number;
  readonly rows: Float32Array;
  readonly rowGradients: Float32Array;
  readonly weights: readonly [question: Float32Array, clause: Float32Array];
  readonly weightGradients: readonly [Float32Array, Float32Array];
};

/** One side of a batch: the token numbers of each text. */
export type Texts = readonly Uint32Array[];

/** Numbers in [0, 1) from a seed: the same each time. */
export type Random = () => number;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Weights a / (a + share) (Arora et al. 2017). */
export function createModel(shares: Float64Array, dimension: number, random: Random): Model {
  const rows = new Float32Array(shares.length * dimension);
  const scale = Math.sqrt(3 / dimension);
  for (let i = 0; i < rows.length; i++) rows[i] = (2 * random() - 1) * scale;
  const weight = Float32Array.from(shares, (share) => 2e-4 / (2e-4 + share));
  return {
    dimension,
    rows,
    rowGradients: new Float32Array(shares.length),
    weights: [weight, weight.slice()],
    weightGradients: [new Float32Array(shares.length), new Float32Array(shares.length)],
  };
}

const QUESTION = 0;
const CLAUSE = 1;
const TINY = 1e-8;
/** Weights move this much more slowly than rows. */
const WEIGHT_PACE = 0.3;

type Side = { vectors: Float32Array; lengths: Float64Array };

/** One vector of length 1 a text, zero where no token is known. */
export function embedTexts(model: Model, texts: Texts, side: 0 | 1): Side {
  const { dimension, rows } = model;
  const weights = model.weights[side];
  const vectors = new Float32Array(texts.length * dimension);
  const lengths = new Float64Array(texts.length);
  for (const [i, tokens] of texts.entries()) {
    const at = i * dimension;
    for (const token of tokens) {
      const weight = weights[token] as number;
      for (let d = 0, row = token * dimension; d < dimension; d++) {
        vectors[at + d] = (vectors[at + d] as number) + weight * (rows[row + d] as number);
      }
    }
    let sum = 0;
    for (let d = 0; d < dimension; d++) sum += (vectors[at + d] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    lengths[i] = length;
    for (let d = 0; d < dimension; d++) vectors[at + d] = (vectors[at + d] as number) / length;
  }
  return { vectors, lengths };
}

/**
 * One step on a batch: question `i` belongs to clause `i`; clauses beyond are negatives of all. Softmax over the
 * clauses of a question, and over the questions of a clause, at `temperature`. Returns the mean loss of the
 * questions in nats.
 */
export function trainStep(
  model: Model,
  questions: Texts,
  clauses: Texts,
  options: { rate: number; temperature: number },
): number {
  const { dimension } = model;
  const { rate, temperature } = options;
  const a = embedTexts(model, questions, QUESTION);
  const b = embedTexts(model, clauses, CLAUSE);
  const [n, m] = [questions.length, clauses.length];
  const scores = products(a.vectors, b.vectors, dimension, n, m);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / temperature;
  const gradients = new Float32Array(n * m);
  const loss = softmaxGradients(scores, gradients, n, m);
  for (let at = 0; at < gradients.length; at++)
    gradients[at] = (gradients[at] as number) / (temperature * 2 * n);
  const da = new Float32Array(n * dimension);
  const db = new Float32Array(m * dimension);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const g = gradients[i * m + j] as number;
      if (g > -1e-6 && g < 1e-6) continue;
      for (let d = 0, ia = i * dimension, jb = j * dimension; d < dimension; d++) {
        da[ia + d] = (da[ia + d] as number) + g * (b.vectors[jb + d] as number);
        db[jb + d] = (db[jb + d] as number) + g * (a.vectors[ia + d] as number);
      }
    }
  }
  update(model, questions, a, da, QUESTION, rate);
  update(model, clauses, b, db, CLAUSE, rate);
  return loss;
}

function products(a: Float32Array, b: Float32Array, dimension: number, n: number, m: number): Float32Array {
  const scores = new Float32Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let [x, y, z, w] = [0, 0, 0, 0];
      for (let p = i * dimension, q = j * dimension, end = p + dimension; p < end; p += 4, q += 4) {
        x += (a[p] as number) * (b[q] as number);
        y += (a[p + 1] as number) * (b[q + 1] as number);
        z += (a[p + 2] as number) * (b[q + 2] as number);
        w += (a[p + 3] as number) * (b[q + 3] as number);
      }
      scores[i * m + j] = x + y + z + w;
    }
  }
  return scores;
}

/** Adds the gradients of both cross-entropies by the scores. */
function softmaxGradients(scores: Float32Array, gradients: Float32Array, n: number, m: number): number {
  let loss = 0;
  const along = (start: number, step: number, count: number, target: number) => {
    let greatest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++) greatest = Math.max(greatest, scores[start + k * step] as number);
    let sum = 0;
    for (let k = 0; k < count; k++) sum += Math.exp((scores[start + k * step] as number) - greatest);
    for (let k = 0; k < count; k++) {
      const at = start + k * step;
      const share = Math.exp((scores[at] as number) - greatest) / sum;
      gradients[at] = (gradients[at] as number) + share - (k === target ? 1 : 0);
    }
    return greatest + Math.log(sum) - (scores[start + target * step] as number);
  };
  for (let i = 0; i < n; i++) loss += along(i * m, 1, m, i);
  for (let j = 0; j < n; j++) along(j, m, n, j);
  return loss / n;
}

function update(
  model: Model,
  texts: Texts,
  side: Side,
  upstream: Float32Array,
  kind: 0 | 1,
  rate: number,
): void {
  const { dimension, rows, rowGradients } = model;
  const weights = model.weights[kind];
  const weightGradients = model.weightGradients[kind];
  const gradient = new Float64Array(dimension);
  for (const [i, tokens] of texts.entries()) {
    const at = i * dimension;
    // Through the scaling to length 1: (g − (g·v)v) / length.
    let along = 0;
    for (let d = 0; d < dimension; d++)
      along += (upstream[at + d] as number) * (side.vectors[at + d] as number);
    let norm = 0;
    for (let d = 0; d < dimension; d++) {
      const g =
        ((upstream[at + d] as number) - along * (side.vectors[at + d] as number)) /
        (side.lengths[i] as number);
      gradient[d] = g;
      norm += g * g;
    }
    if (norm < 1e-20) continue;
    for (const token of tokens) {
      const weight = weights[token] as number;
      const row = token * dimension;
      let ofWeight = 0;
      for (let d = 0; d < dimension; d++) ofWeight += (gradient[d] as number) * (rows[row + d] as number);
      const seen = (rowGradients[token] as number) + (norm * weight * weight) / dimension;
      rowGradients[token] = seen;
      const pace = (rate * weight) / (Math.sqrt(seen) + TINY);
      for (let d = 0; d < dimension; d++)
        rows[row + d] = (rows[row + d] as number) - pace * (gradient[d] as number);
      const seenWeight = (weightGradients[token] as number) + ofWeight * ofWeight;
      weightGradients[token] = seenWeight;
      const moved = weight - (WEIGHT_PACE * rate * ofWeight) / (Math.sqrt(seenWeight) + TINY);
      weights[token] = Math.max(0, moved);
    }
  }
}

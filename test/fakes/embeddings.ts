/** Embeddings of the fake server: which characters a text has, not of unit length; and what may be wrong with them. */
import type { Fault } from './faults.ts';

export const FAKE_DIMENSION = 16;

export function embeddingsOf(texts: readonly string[]): number[][] {
  return texts.map((text) => {
    const vector = new Array<number>(FAKE_DIMENSION).fill(0);
    for (const character of text) {
      const place = (character.codePointAt(0) ?? 0) % FAKE_DIMENSION;
      vector[place] = (vector[place] ?? 0) + 1;
    }
    return vector;
  });
}

export function embeddingsBody(vectors: (number | null)[][], fault: Fault): unknown {
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  const [first] = data;
  if (fault === 'embeddings_shuffled') data.reverse();
  if (fault === 'embeddings_wrong_count') data.pop();
  if (first && fault === 'embeddings_wrong_size') first.embedding = first.embedding.slice(1);
  if (first && fault === 'embeddings_nan') first.embedding = [null, ...first.embedding.slice(1)];
  if (fault === 'embeddings_same_index') for (const row of data) row.index = 1;
  return { object: 'list', model: 'fake', data, usage: { prompt_tokens: 5, total_tokens: 5 } };
}

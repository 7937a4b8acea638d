/** A ranked chunk as people and programs get it: clause, document, snippet, highlights. */

import type { IndexReader } from '../indexing/index-reader.ts';
import { inverseDocumentFrequency } from '../lexical/bm25.ts';
import type { Hit } from '../schema/search.ts';
import { clauseUrl } from './clause-url.ts';
import { snippetOf } from './highlights.ts';
import type { RankedChunk } from './searcher.ts';

/** Hits for the ranked chunks of one search, ranks from 1. */
export function toHits(reader: IndexReader, ranked: readonly RankedChunk[], query: string): Hit[] {
  const words = reader.words.wordsIn(query);
  const documents = new Map(reader.documents.map(({ document }) => [document.id, document]));
  const weight = (term: string) => telling(reader, term);
  return ranked.flatMap(({ position, score, explanation }, i) => {
    const chunk = reader.chunks[position];
    const document = documents.get(chunk?.document ?? '');
    if (chunk === undefined || document === undefined) return [];
    const snippet = snippetOf(chunk.text, query, words, weight);
    return {
      rank: i + 1,
      score,
      document: { id: document.id, title: document.title, number: document.number },
      clause: { id: chunk.id, label: chunk.label, heading: chunk.heading, path: chunk.path },
      measure: chunk.kind === 'measure' ? chunk.number : null,
      units: chunk.units,
      snippet: snippet.text,
      highlights: snippet.highlights,
      url: clauseUrl(document.id, chunk),
      ...(explanation !== undefined && { explanation }),
    };
  });
}

/** Terms of one or two characters by their rarity; longer words, made of those, by their length. */
function telling({ lexical }: IndexReader, term: string): number {
  const { pairs, characters } = lexical.postings;
  for (const field of [pairs, characters]) {
    const place = field.terms.get(term);
    if (place === undefined) continue;
    const frequency = (field.offsets[place + 1] as number) - (field.offsets[place] as number);
    return inverseDocumentFrequency(lexical.size, frequency);
  }
  return term.length;
}

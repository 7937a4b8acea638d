/** An evidence source whose search for the question's topic is helped by a model. */
import type { EvidenceSource } from '../answer/evidence-source.ts';
import type { Question } from '../question/question.ts';
import { expandQuery } from './expand.ts';
import type { Helper, ModelUses } from './model-uses.ts';
import { rerankHits } from './rerank.ts';

/** Open questions only: what rules have read is found without it. The same source where no use is on. */
export async function helpedSource(
  question: Question,
  source: EvidenceSource,
  { expand, rerank }: ModelUses,
  helper: Helper,
  signal?: AbortSignal,
): Promise<EvidenceSource> {
  const { topic, language, route, standalone } = question;
  if (route !== 'open' || topic === '' || (!expand && !rerank)) return source;
  const terms = expand ? await expandQuery(standalone, language, helper, signal) : [];
  const query = [topic, ...terms].join(' ');
  let order: Promise<Map<string, number>> | undefined;
  return {
    ...source,
    async rank(asked, limit, kinds) {
      if (asked !== topic) return source.rank(asked, limit, kinds);
      const ranked = await source.rank(query, limit, kinds);
      if (!rerank || kinds !== undefined) return ranked;
      order ??= rerankHits(ranked, { question: standalone, language }, helper, signal).then(
        (hits) => new Map(hits.map(({ chunk }, i) => [chunk.id, i])),
      );
      const places = await order;
      const placeOf = (id: string) => places.get(id) ?? places.size;
      const sorted = [...ranked].sort((a, b) => placeOf(a.chunk.id) - placeOf(b.chunk.id));
      return sorted.map((hit, i) => ({ ...hit, score: ranked[i]?.score ?? hit.score }));
    },
  };
}

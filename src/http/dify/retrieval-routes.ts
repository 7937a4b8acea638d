/** `POST /retrieval`: the library as an external knowledge base of Dify. */
import { Hono } from 'hono';
import type { Assistant } from '../../assistant.ts';
import { NotFoundError } from '../../errors.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import type { Hit } from '../../schema/search.ts';
import type { AppEnv } from '../app-env.ts';
import { citationTitle } from '../cited-text.ts';
import { clauseNamed } from '../clauses.ts';
import { parseInput } from '../input.ts';
import { readJsonBody } from '../json-body.ts';
import { addressOf } from '../public-address.ts';
import { meets } from './metadata-filter.ts';
import type { DifyRecord } from './record-shapes.ts';
import { type RetrievalInput, retrievalInput } from './retrieval-input.ts';

/** The knowledge id of the whole library. */
export const WHOLE_LIBRARY = 'tiaowen';
/** Hits looked through where conditions leave some out. */
const MAX_FILTERED = 1000;

export function retrievalRoutes(assistant: Assistant, publicUrl: string | undefined): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/retrieval', async (c) => {
    const input = parseInput(retrievalInput, await readJsonBody(c.req.raw));
    const doc = documentOf(assistant, input.knowledge_id);
    const { top_k, score_threshold } = input.retrieval_setting;
    const isFiltered = (input.metadata_condition?.conditions ?? []).length > 0;
    const hits = await assistant.search({
      query: input.query,
      limit: isFiltered ? MAX_FILTERED : top_k,
      ...(doc !== undefined && { doc }),
    });
    const address = addressOf(c, publicUrl);
    const records = toRecords(hits, { assistant, address, filter: input.metadata_condition });
    return c.json(
      { records: records.filter(({ score }) => score >= (score_threshold ?? 0)).slice(0, top_k) },
      200,
      { 'Cache-Control': 'no-store' },
    );
  });
}

/** Undefined stands for all documents. Throws NotFoundError; a document's number is as good as its id. */
function documentOf(assistant: Assistant, knowledge: string): string | undefined {
  if (knowledge === WHOLE_LIBRARY) return undefined;
  const found = assistant.documents().find(({ id, number }) => id === knowledge || number === knowledge);
  if (!found) throw new NotFoundError('知识库', knowledge, { available: WHOLE_LIBRARY });
  return found.id;
}

type Options = { assistant: Assistant; address: string; filter: RetrievalInput['metadata_condition'] };

function toRecords(hits: readonly Hit[], { assistant, address, filter }: Options): DifyRecord[] {
  // Dify takes 0 to 1. A best hit with a score above 1 stands for 1, and the others keep their distance to it.
  const scale = Math.max(1, ...hits.map(({ score }) => score));
  return hits.flatMap((hit) => {
    const library = assistant.document(hit.document.id);
    const metadata = metadataOf(hit, library, address);
    if (!meets(metadata, filter)) return [];
    const content = clauseNamed(library, hit.clause.id).text;
    return [{ content, score: Math.max(0, hit.score / scale), title: citationTitle(hit), metadata }];
  });
}

function metadataOf(hit: Hit, { document }: LibraryDocument, address: string): DifyRecord['metadata'] {
  return {
    document: document.id,
    title: document.title,
    number: document.number ?? '',
    issuer: document.issuer ?? '',
    issued_on: document.issuedOn ?? '',
    version: document.version,
    clause: hit.clause.id,
    label: hit.clause.label,
    heading: hit.clause.heading,
    section: hit.clause.path[0] ?? '',
    ...(hit.measure !== null && { measure: hit.measure }),
    units: hit.units,
    url: `${address}${hit.url}`,
  };
}

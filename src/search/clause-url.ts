/** The address of a clause on this server. */
import type { Chunk } from '../schema/document.ts';

/** The page of a measure, or the place of another clause on its document's page. */
export function clauseUrl(documentId: string, chunk: Pick<Chunk, 'id' | 'kind' | 'number'>): string {
  const page = `/d/${encodeURIComponent(documentId)}`;
  return chunk.kind === 'measure' ? `${page}/m/${chunk.number}` : `${page}#${chunk.id}`;
}

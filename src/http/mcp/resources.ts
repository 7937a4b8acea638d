/** Clauses as MCP resources: `policy://{doc}/{clause}`. */
import type { Assistant } from '../../assistant.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { clauseNamed } from '../clauses.ts';
import { resourceUri } from './shapes.ts';

export const RESOURCE_TEMPLATES = [
  {
    uriTemplate: 'policy://{doc}/{clause}',
    name: 'clause',
    title: '条款原文',
    description: '文件编号和条款：m15 是第十五条，s3 是第三部分，head 是文件头',
    mimeType: 'text/plain',
  },
];

const PAGE = 100;

/** A page of all clauses of all documents, in their order. Throws InvalidInputError for a cursor of nobody. */
export function listResources(assistant: Assistant, cursor: string | undefined) {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
    throw new InvalidInputError([{ field: 'cursor', detail: '不是本服务给出的游标' }]);
  }
  const from = Number(cursor ?? 0);
  const all = assistant.documents().flatMap(({ id }) => assistant.document(id).chunks);
  const resources = all.slice(from, from + PAGE).map(({ document, heading, id, label, path }) => ({
    uri: resourceUri(document, id),
    name: `${document}/${id}`,
    title: `${label}${heading}` || id,
    description: path.join(' › '),
    mimeType: 'text/plain',
  }));
  return { resources, ...(from + PAGE < all.length && { nextCursor: String(from + PAGE) }) };
}

/** Throws NotFoundError. */
export function readResource(assistant: Assistant, uri: string) {
  const [, doc, clause] = /^policy:\/\/([^/?#]{1,400})\/([^/?#]{1,200})$/.exec(uri) ?? [];
  if (doc === undefined || clause === undefined) throw new NotFoundError('资源', uri);
  const { text } = clauseNamed(assistant.document(decoded(doc)), decoded(clause));
  return { contents: [{ uri, mimeType: 'text/plain', text }] };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new NotFoundError('资源', part);
  }
}

/** Clauses by id or by name, with their addresses: what other programs are given of a document. */
import type { Assistant } from '../assistant.ts';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { Chunk } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { measureUrl } from './document-routes.ts';

/** The page of a measure, or the place of another clause on its document's page. */
export function clauseUrl(
  document: string,
  { id, number, kind }: Pick<Chunk, 'id' | 'number' | 'kind'>,
): string {
  return kind === 'measure' && number !== null
    ? measureUrl(document, number)
    : `/d/${encodeURIComponent(document)}#${id}`;
}

/**
 * The clause called `name`: its id (`m15`, `s3`, `head`), its number (15), or its label (第十五条, （十五）, 三、).
 * Throws NotFoundError saying how many measures there are.
 */
export function clauseNamed({ chunks, document }: LibraryDocument, name: string): Chunk {
  const wanted = bare(name);
  const found =
    chunks.find(({ id }) => id === name.trim()) ??
    chunks.find(({ kind, number }) => kind === 'measure' && String(number) === wanted) ??
    chunks.find(
      ({ kind, label }) =>
        kind === (/部分|[、章]/.test(name) ? 'section' : 'measure') && bare(label) === wanted,
    );
  if (!found) throw new NotFoundError('条款', name, { total: document.measures.length });
  return found;
}

const bare = (name: string) => name.replace(/[\s（）()第条款项部分章、.]/g, '');

/** The clause that `offset` of the canonical text stands in, the smallest there is. */
export function clauseAt({ chunks }: LibraryDocument, offset: number): Chunk | undefined {
  return chunks
    .filter(({ span: [start, end] }) => start <= offset && offset < end)
    .toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
}

/** The document asked for, or the only one. Throws NotFoundError, or InvalidInputError where one must be named. */
export function documentChosen(assistant: Assistant, doc: string | undefined): LibraryDocument {
  if (doc !== undefined) return assistant.document(doc);
  const documents = assistant.documents();
  const [only] = documents;
  if (only === undefined) throw new NotFoundError('文件', '');
  if (documents.length === 1) return assistant.document(only.id);
  const detail = `库中有 ${documents.length} 份文件，须指明一份：${documents.map(({ id }) => id).join('、')}`;
  throw new InvalidInputError([{ field: 'doc', detail }]);
}

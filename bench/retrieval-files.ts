/** Reads a retrieval benchmark's folder and makes library documents of its rows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chunk } from '../src/schema/document.ts';
import type { LibraryDocument } from '../src/schema/library.ts';
import { bareDocument } from '../test/indexing/bare-document.ts';

export type Row = { id: string; title?: string; text: string };
export type Query = { id: string; text: string };

/** `relevant`: query → the rows that answer it, those with a relevance above 0. */
export type Benchmark = { rows: Row[]; queries: Query[]; relevant: Map<string, Set<string>> };

export async function readBenchmark(folder: string): Promise<Benchmark> {
  const [rows, queries, judgements] = await Promise.all([
    readLines(join(folder, 'corpus.jsonl'), (line) => JSON.parse(line) as Row),
    readLines(join(folder, 'queries.jsonl'), (line) => JSON.parse(line) as Query),
    readLines(join(folder, 'qrels.tsv'), (line) => line.trim().split(/\s+/)),
  ]);
  const relevant = new Map<string, Set<string>>();
  for (const [query = '', row = '', relevance] of judgements) {
    if (!(Number(relevance) > 0)) continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(row));
  }
  return { rows, queries: queries.filter((query) => relevant.has(query.id)), relevant };
}

/**
 * Rows whose ids end in `_0`, `_1`, … are the chunks of one document, named by what stands before;
 * all other rows are the chunks of one document together. Chunk ids are row ids.
 */
export function documentsOf(rows: readonly Row[]): LibraryDocument[] {
  const groups = Map.groupBy(rows, (row) => /^(.+)_\d+$/.exec(row.id)?.[1] ?? 'corpus');
  return [...groups].map(([id, group]) => libraryDocument(id, group));
}

function libraryDocument(id: string, rows: readonly Row[]): LibraryDocument {
  const chunks: Chunk[] = [];
  let end = 0;
  for (const row of rows) {
    const text = row.title === undefined ? row.text : `${row.title}\n${row.text}`;
    const span: [number, number] = [end, end + text.length];
    end = span[1] + 1;
    chunks.push({
      document: id,
      id: row.id,
      kind: 'section',
      number: null,
      label: '',
      heading: row.title ?? '',
      path: [],
      section: null,
      text,
      span,
      units: [],
    });
  }
  return bareDocument(id, id, chunks);
}

async function readLines<T>(file: string, parse: (line: string) => T): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parse);
}

/** A library document that has chunks and nothing else. */
import type { Chunk } from '../../src/schema/document.ts';
import type { LibraryDocument } from '../../src/schema/library.ts';

/** A line of its canonical text is a chunk's text. */
export function bareDocument(id: string, title: string, chunks: Chunk[]): LibraryDocument {
  const canonical = chunks.map((chunk) => chunk.text).join('\n');
  return {
    document: {
      id,
      version: 'v1',
      title,
      number: null,
      issuer: null,
      addressees: [],
      issuedOn: null,
      period: null,
      notes: [],
      basis: [],
      attachments: [],
      head: { id: 'head', span: [0, 0] },
      sections: [],
      measures: [],
      figures: [],
      repairs: { pinyin: 0, script: 0, mojibake: 0, punctuation: 0, layout: 0, unresolved: 0 },
      warnings: [],
    },
    canonical,
    raw: canonical,
    offsets: [],
    ledger: [],
    units: [],
    chunks,
  };
}

/** An answer in the making: blocks and the citations they mark, numbered in the order of use. */
import type { Block, Citation, Refusal } from '../schema/answer.ts';
import type { Chunk, Span } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { draftCitation, isVerified } from './citation.ts';
import type { Wording } from './wording/wording.ts';
import { chinese } from './wording/zh.ts';

/** Thrown when a citation fails its check: the answer that leans on it must not be shown. */
export class UnverifiedCitation extends Error {}

export class AnswerDraft {
  readonly library: LibraryDocument;
  readonly wording: Wording;
  readonly blocks: Block[] = [];
  readonly citations: Citation[] = [];
  units: string[] = [];
  related: Citation[] = [];
  completeness: { total: number; listed: number } | undefined;
  status: 'answered' | 'partial' | 'refused' = 'answered';
  refusal: Refusal | undefined;
  /** How well the first clause bears on the topic, and the least that would do; where that was weighed. */
  evidence: { value: number; least: number } | undefined;
  /** Blocks `[from, to)` that a model may word instead; the others stand whatever it writes. */
  wordable: [from: number, to: number] | undefined;

  constructor(library: LibraryDocument, wording: Wording = chinese(library)) {
    this.library = library;
    this.wording = wording;
  }

  chunk(id: string): Chunk {
    const chunk = this.library.chunks.find((c) => c.id === id);
    if (!chunk) throw new UnverifiedCitation(`no chunk ${id}`);
    return chunk;
  }

  /** A verified citation that is not numbered into the answer: for `related` and `nearest`. */
  loose(chunk: Chunk, span: Span, marker: number): Citation {
    const draft = draftCitation(this.library, chunk, span);
    if (!isVerified(draft, this.library)) throw new UnverifiedCitation(`${chunk.id} [${span}]`);
    return { marker, ...draft, verified: true };
  }

  /** Cites `span` and returns its marker, `[1]`; the same span keeps its number. */
  cite(chunk: Chunk, span: Span): string {
    const known = this.citations.find(
      (c) => c.clause.id === chunk.id && c.start === span[0] && c.end === span[1],
    );
    if (known) return `[${known.marker}]`;
    const citation = this.loose(chunk, span, this.citations.length + 1);
    this.citations.push(citation);
    return `[${citation.marker}]`;
  }

  paragraph(text: string): this {
    this.blocks.push({ type: 'paragraph', text });
    return this;
  }

  list(items: string[], ordered = true): this {
    this.blocks.push({ type: 'list', ordered, items });
    return this;
  }

  table(columns: string[], rows: string[][]): this {
    this.blocks.push({ type: 'table', columns, rows });
    return this;
  }

  /** Cites `span` and shows it. */
  quote(chunk: Chunk, span: Span): this {
    const marker = Number(this.cite(chunk, span).slice(1, -1));
    this.blocks.push({ type: 'quote', text: this.library.canonical.slice(...span), marker });
    return this;
  }

  /** The blocks as plain text. */
  text(): string {
    return this.blocks.map(blockText).join('\n');
  }
}

export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'quote':
      return `“${block.text}”[${block.marker}]`;
    case 'list':
      return block.items.map((item, i) => (block.ordered ? `${i + 1}. ${item}` : `• ${item}`)).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join('　')).join('\n');
  }
}

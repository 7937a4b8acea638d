/** The public names. */
export { type Assistant, createAssistant } from './assistant.ts';
export { TiaowenError } from './errors.ts';
export { type IndexReader, openIndex } from './indexing/index-reader.ts';
export { writeIndex } from './indexing/index-writer.ts';
export { createMemoryStore } from './indexing/memory-store.ts';
export { prepareDocument } from './library/prepare.ts';
export { type Prompts, readPrompts } from './prompt/prompts.ts';
export type { Answer, Block, Citation } from './schema/answer.ts';
export type { Chunk, Measure, PolicyDocument } from './schema/document.ts';
export type { LibraryDocument } from './schema/library.ts';
export type { AskRequest } from './schema/question.ts';
export type { RepairedText } from './schema/repair.ts';
export type { Hit, SearchRequest } from './schema/search.ts';
export { applyLedger } from './text/ledger.ts';
export { OffsetMap } from './text/offset-map.ts';
export { repairBytes, repairText } from './text/repair.ts';
export type { ModelOptions } from './uses/model-uses.ts';

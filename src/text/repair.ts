/** The repair: bytes or raw text → canonical text, with the way back and the ledger. */
import type { RepairedText } from '../schema/repair.ts';
import { findControls } from './controls.ts';
import { decode, type Encoding } from './decode.ts';
import type { CharFilter } from './edit.ts';
import { EditTrail } from './edit-trail.ts';
import { findLookAlikes } from './forms.ts';
import { findLayoutDamage } from './layout.ts';
import { findLostIndents } from './lost-indents.ts';
import { findMarkup } from './markup.ts';
import { findPageFurniture } from './page-furniture.ts';
import { findPinyinNotes } from './pinyin-notes.ts';
import { findHalfWidth } from './punctuation.ts';
import { findRepeats } from './repeats.ts';
import { findTraditional } from './script.ts';
import { findShiftedRuns } from './shifted/index.ts';
import { findStraySpaces } from './spaces.ts';

/**
 * In order. Shifted runs come before everything that would change their characters, notes before the script,
 * since notes break words, and repeated paragraphs last, when their two states have become one.
 */
export const CHAR_FILTERS: readonly { name: string; find: CharFilter }[] = [
  { name: 'controls', find: findControls },
  { name: 'markup', find: findMarkup },
  { name: 'lost-indents', find: findLostIndents },
  { name: 'shifted-runs', find: findShiftedRuns },
  { name: 'look-alikes', find: findLookAlikes },
  { name: 'pinyin-notes', find: findPinyinNotes },
  { name: 'script', find: findTraditional },
  { name: 'punctuation', find: findHalfWidth },
  { name: 'stray-spaces', find: findStraySpaces },
  { name: 'layout', find: findLayoutDamage },
  { name: 'page-furniture', find: findPageFurniture },
  { name: 'repeats', find: findRepeats },
];

/** One repair can lay open the next (`&amp;nbsp;`); the chain runs until it finds nothing, at most so often. */
const MAX_ROUNDS = 4;

/** Repairs a text, a whole document or a single question. Linear in its length; repairing again changes nothing. */
export function repairText(raw: string, encoding = 'utf-8'): RepairedText {
  const trail = new EditTrail(raw);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (!runFilters(trail)) break;
  }
  return { raw, canonical: trail.text, encoding, offsets: trail.offsets(), ledger: trail.ledger() };
}

/**
 * Decodes and repairs a text file. `encoding` is detected when absent. Throws UnreadableDocumentError for empty
 * and binary files and for bytes that the encoding does not allow.
 */
export function repairBytes(bytes: Uint8Array, options: { encoding?: Encoding } = {}): RepairedText {
  const { text, encoding } = decode(bytes, options.encoding);
  return repairText(text, encoding);
}

/** Says whether any filter changed the text. */
function runFilters(trail: EditTrail): boolean {
  let changed = false;
  for (const { find } of CHAR_FILTERS) changed = trail.apply(find(trail.text)) || changed;
  return changed;
}

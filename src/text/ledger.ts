/** What a ledger says: the canonical text it leads to, and its counts. */
import type { RepairCounts } from '../schema/document.ts';
import type { LedgerEntry } from '../schema/repair.ts';

/** The canonical text: the raw text with the resolved entries of its ledger applied. */
export function applyLedger(raw: string, ledger: readonly LedgerEntry[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const entry of ledger) {
    if (!entry.resolved) continue;
    parts.push(raw.slice(at, entry.rawStart), entry.after);
    at = entry.rawEnd;
  }
  parts.push(raw.slice(at));
  return parts.join('');
}

/**
 * Entries by kind. A note that was taken out of a restored run stands in that run's entry, under its rule
 * `pinyin-note`, and counts as a note as well.
 */
export function repairCounts(ledger: readonly LedgerEntry[]): RepairCounts {
  const counts = { pinyin: 0, script: 0, mojibake: 0, punctuation: 0, layout: 0, unresolved: 0 };
  for (const entry of ledger) {
    if (!entry.resolved) {
      counts.unresolved += 1;
      continue;
    }
    counts[entry.kind] += 1;
    if (entry.kind !== 'pinyin' && entry.rule.split('+').includes('pinyin-note')) counts.pinyin += 1;
  }
  return counts;
}

/** The words that a list is limited by, as a filter over the clauses. */
import type { MeasureFilter } from '../schema/filter.ts';
import type { Draft } from './draft.ts';
import { readListTerm } from './list-term.ts';
import { SECTION, UNIT } from './mask.ts';

/** 平遥县 is also meant where the plan says 平遥牛肉. */
const byStem = (text: string, stems: readonly string[]) =>
  stems.reduce((written, stem) => written.replace(new RegExp(`${stem}[县市区旗]`, 'g'), stem), text);

/** The words a list is limited by: as its grammar names them, else as the plan knows them. */
export function readTerms(draft: Draft, named: readonly string[]): MeasureFilter {
  const { localPlaces } = draft.question;
  const terms = named.map((term) => byStem(term, localPlaces));
  const quoted = quotedTerms(draft.masked);
  if (quoted) return quoted;
  if (terms.length > 1 && /或|任一|任意一个|之一/.test(draft.masked)) return { anyTerms: [...terms] };
  const asked = readListTerm(
    byStem(draft.masked, localPlaces).replaceAll(UNIT, ' ').replaceAll(SECTION, ' '),
  )?.filter;
  if (asked && matches(draft, asked)) return asked;
  const together = { allTerms: [...terms] };
  if (matches(draft, together)) return together;
  const longest = [...terms].sort((a, b) => b.length - a.length).slice(0, 1);
  return { allTerms: longest };
}

const QUOTED_TERM = /[“"「『《‘]([^”"」』》’]{1,30})[”"」』》’]/g;
const ABSENT_BEFORE = /(不|没有?|未|无)(含有?|包含|包括|提到?|提及|写|出现|带|涉及|有)(到|过|着)?$/;
const ABSENT_AFTER =
  /^(这)?(两|二|三|四)?个?(字|词|字样)?(的)?(却|又|并|都)?(没有?|未|不)(出现|提|写|含|带|有)/;

/** Words in quotation marks: those that shall stand in the clause and those that shall not. */
function quotedTerms(masked: string): MeasureFilter | undefined {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const match of masked.matchAll(QUOTED_TERM)) {
    const before = masked.slice(0, match.index);
    const after = masked.slice(match.index + match[0].length);
    const absent = ABSENT_BEFORE.test(before) || ABSENT_AFTER.test(after);
    if (!/[\ue000-\ue003]/.test(match[1] ?? '')) (absent ? unwanted : wanted).push(match[1] ?? '');
  }
  if (wanted.length === 0) return undefined;
  const either = wanted.length > 1 && /或|任一|任意一个|之一/.test(masked);
  return {
    ...(either ? { anyTerms: wanted } : { allTerms: wanted }),
    ...(unwanted.length > 0 && { notTerms: unwanted }),
  };
}

/** At least one measure holds the terms and, where named, has the units. */
export function matches(draft: Draft, filter: MeasureFilter): boolean {
  return draft.context.findMeasures(filter).length > 0;
}

/** All scorers by name, in the order in which a report shows them. */
import { citationPrecision } from './citation-precision.ts';
import { mustContain } from './must-contain.ts';
import { mustNotContain } from './must-not-contain.ts';
import { neededCitations } from './needed-citations.ts';
import { numbers } from './numbers.ts';
import { patterns } from './patterns.ts';
import { quotes } from './quotes.ts';
import { refusal } from './refusal.ts';
import { rows } from './rows.ts';
import type { Scorer } from './scorer.ts';
import { unitSet } from './unit-set.ts';

export const scorers = {
  refusal,
  'needed-citations': neededCitations,
  'citation-precision': citationPrecision,
  units: unitSet,
  'must-contain': mustContain,
  'must-not-contain': mustNotContain,
  patterns,
  quotes,
  numbers,
  rows,
} satisfies Record<string, Scorer>;

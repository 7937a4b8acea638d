/** Which plain fact an English question asks for, where its words leave no doubt. */
import type { AskedFact } from '../question.ts';

const PATTERNS: [AskedFact, RegExp][] = [
  ['phone', /\b(phone|telephone|hotline|contact) (number|line)|\bemail address\b/i],
  ['penalty', /\b(penalt(y|ies)|fines?\b|punish(ed|ment)?|sanctions?)\b/i],
  [
    'current',
    /\b(my|our) (.{0,30} )?(application|case|request)\b.*\b(approved|processed|status|yet)\b|\b(so far|(was|were|did)\b.{0,60}\blast year|at present|right now)\b/i,
  ],
  [
    'roster',
    /\b(names? of|list of) (the )?(villages?|companies|firms|hospitals?|schools?|estates?|projects?|winners?)|\b(which|what) (villages?|compan(y|ies)|firms?|hospitals?|schools?|neighbou?rhoods?) (are|is|will|won|were|have)\b/i,
  ],
  [
    'amount',
    /\bhow much (money|does|do|will|is|are|can)\b|\b(salary|salaries|wages? (of|for)|budget (for|allocated|of)|price|fare|rent per|tuition|fee)\b|\bcompensation (per|for each)\b|\bper (mu|person|household|month|square metre)\b/i,
  ],
  [
    'quantity',
    /\b(design speed|speed limit|width|thickness|capacity|bandwidth|how (long|wide|deep|fast|big|tall))\b/i,
  ],
];

/** `text`: the question as typed. */
export function readEnglishFact(text: string): AskedFact | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The gate for one sentence of a model: every part of it must stand in one of the clauses that it cites, or it is dropped. */
import type { Chunk } from '../../schema/document.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import type { Language } from '../../schema/question.ts';
import { factsOf } from './clause-facts.ts';
import { clauseReferences } from './clause-references.ts';
import { hasAddress, isChineseSentence, isEnglishSentence, strangeWords } from './foreign-words.ts';
import { isLeadIn, isTalk } from './idle-words.ts';
import type { MarkedSentence } from './marked-sentence.ts';
import type { UnitCheck } from './named-units.ts';
import { numbersOf, unstatedNumbers } from './number-check.ts';
import type { Echo } from './prompt-echo.ts';
import { quotedRuns, withoutQuoted } from './quoted-runs.ts';
import { partsOf } from './sentence-parts.ts';
import { addedTurns, hasStrangeRun, supportOf } from './support.ts';

/** Least share of a part's pairs of characters that its clause has. Calibrated in test/answer/gate-support.test.ts. */
export const MIN_SUPPORT = 0.55;
/** Ideographs that an English sentence quotes at least. */
const MIN_QUOTED = 4;

export type Reason =
  | 'no_marker'
  | 'unknown_marker'
  | 'language'
  | 'talk'
  | 'echo'
  | 'form'
  | 'quote'
  | 'reference'
  | 'number'
  | 'unit'
  | 'words'
  | 'turn'
  | 'support';

/** `rests`: the parts of the sentence by the clause that holds them. */
export type Verdict =
  | { kind: 'lead-in' }
  | { kind: 'passed'; rests: ReadonlyMap<Chunk, string[]> }
  | { kind: 'dropped'; reason: Reason };

export type Gate = {
  library: LibraryDocument;
  language: Language;
  /** Clauses by the number that the model was given. */
  given: ReadonlyMap<number, Chunk>;
  units: UnitCheck;
  echo: Echo;
};

const dropped = (reason: Reason): Verdict => ({ kind: 'dropped', reason });

export function verifySentence({ text, given }: MarkedSentence, gate: Gate): Verdict {
  if (isTalk(text)) return dropped('talk');
  const runs = quotedRuns(text);
  if (hasAddress(text) || /[[\]【】［］]/.test(text) || runs === undefined) return dropped('form');
  if (given.length === 0) return isLeadIn(text) ? { kind: 'lead-in' } : dropped('no_marker');
  const cited = given.map((number) => gate.given.get(number)).filter((chunk) => chunk !== undefined);
  if (cited.length < given.length) return dropped('unknown_marker');
  if (gate.echo(text, cited.map((chunk) => chunk.text).join('\n'))) return dropped('echo');
  const english = gate.language === 'en';
  if (!(english ? isEnglishSentence(withoutQuoted(text)) : isChineseSentence(text)))
    return dropped('language');
  if (english && !runs.some((run) => (run.match(/\p{Script=Han}/gu) ?? []).length >= MIN_QUOTED))
    return dropped('quote');
  const rests = new Map<Chunk, string[]>();
  for (const part of english ? [text] : partsOf(text)) {
    const faults = cited.map((chunk) => faultOf(part, chunk, gate));
    const holder = cited[faults.indexOf(undefined)];
    if (!holder) return dropped(faults[0] ?? 'support');
    rests.set(holder, [...(rests.get(holder) ?? []), part]);
  }
  return { kind: 'passed', rests };
}

/** Why `chunk` does not hold the part; undefined where it does. */
function faultOf(part: string, chunk: Chunk, { library, language, units }: Gate): Reason | undefined {
  const english = language === 'en';
  const runs = quotedRuns(part);
  if (runs === undefined) return 'form';
  if (runs.some((run) => run.trim() === '' || !chunk.text.includes(run))) return 'quote';
  const { references, rest } = clauseReferences(part);
  const section = library.document.sections.find(({ id }) => id === chunk.section);
  const right = references.every(
    ({ kind, number, text }) =>
      chunk.text.includes(text) ||
      (kind !== 'section' && chunk.kind === 'measure' && chunk.number === number) ||
      (kind !== 'measure' && section?.number === number),
  );
  if (!right) return 'reference';
  const { windows, sentences } = factsOf(chunk);
  // In English a figure counts for what it counts in the Chinese words beside it.
  const sources = english ? [numbersOf(runs.join('\n'))] : sentences.map(({ numbers }) => numbers);
  if (!sources.some((source) => unstatedNumbers(rest, source, english).length === 0)) return 'number';
  if (units.strangers(part, chunk).length > 0) return 'unit';
  if (english) return undefined;
  if (strangeWords(rest, chunk.text).length > 0) return 'words';
  if (addedTurns(part, chunk.text).length > 0) return 'turn';
  // Fragments of sentences far apart make no claim of the clause.
  const supported = windows.some(
    (window) => supportOf(rest, window) >= MIN_SUPPORT && !hasStrangeRun(rest, window),
  );
  return supported ? undefined : 'support';
}

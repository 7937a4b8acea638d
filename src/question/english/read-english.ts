/** English questions about one document, read as the Chinese questions that ask the same. */
import type { UnitMatch } from '../../policy/units/matcher.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import { resolveReferences } from '../clauses.ts';
import { labelOf, type PreviousTurn } from '../follow-up/previous-turn.ts';
import { CLAUSE, maskSpans, SECTION, UNIT } from '../mask.ts';
import { createEnglishUnits } from './agencies.ts';
import { respellReferences } from './clause-words.ts';
import { renderConduct } from './conduct.ts';
import { contentOf, type Lexicon } from './content.ts';
import { isEnglish } from './detect.ts';
import type { EnglishQuestion } from './english-question.ts';
import { renderFollowUp } from './follow-up.ts';
import { createGlossary, stemsOf, type TermRow } from './glossary.ts';
import { governmentsIn } from './governments.ts';
import {
  createKnownQuestions,
  type Familiarity,
  type KnownQuestions,
  strangeShare,
} from './known-questions.ts';
import { namedParts } from './named-parts.ts';
import { createPlaceNames } from './place-names.ts';
import { renderChinese } from './render.ts';
import { plainEnglish } from './words.ts';

/**
 * What a follow-up can lean on: the turn before, its question complete and in Chinese, the clauses its answer named,
 * and those of the last answer that named several. Undefined without a turn before.
 */
export type Before = (PreviousTurn & { listed: readonly string[] }) | undefined;

export type EnglishReader = {
  /** The question in Chinese; unchanged where it is not English. */
  read(question: string, before: Before): string;
  familiarity(question: string): Familiarity;
};

type Reading = {
  lexicon: Lexicon;
  units: ReturnType<typeof createEnglishUnits>;
  known: KnownQuestions;
};

/**
 * Tables are made ready at the first English question. `matchUnits` finds units by their Chinese names; `bank` holds
 * the known questions in Chinese.
 */
export function createEnglishReader(
  library: LibraryDocument,
  matchUnits: (text: string) => UnitMatch[],
  bank: readonly string[] = [],
): EnglishReader {
  let ready: Reading | undefined;
  const prepare = (): Reading => {
    const unquoted = library.canonical.replace(/[“”]/g, '');
    const places = createPlaceNames(library.canonical);
    const lexicon: Lexicon = {
      glossary: createGlossary(ownTerms(library)),
      places,
      stands: (chinese) => unquoted.includes(chinese.replace(/[“”]/g, '')),
    };
    return {
      lexicon,
      known: createKnownQuestions(askedBy(library), lexicon),
      units: createEnglishUnits(library.units),
    };
  };
  return {
    familiarity(question) {
      ready ??= prepare();
      const { terms } = parse(plainEnglish(question), library, matchUnits, ready);
      const known = ready.known.like(question);
      return { known, strange: strangeShare(terms, [library.canonical, ...bank], ready.known) };
    },
    read(question, before) {
      if (!/[a-z]{3}/i.test(question)) return question;
      const plain = plainEnglish(question);
      if (!isEnglish(question)) {
        if (!/\p{Script=Han}/u.test(question)) return question;
        ready ??= prepare();
        return withTerms(question, ready.lexicon);
      }
      const conduct = renderConduct(plain);
      if (conduct !== undefined) return conduct;
      ready ??= prepare();
      const parsed = parse(plain, library, matchUnits, ready);
      if (before === undefined) return renderChinese(parsed);
      const label = (id: string) => labelOf(id, library.document);
      const named = { clauses: before.clauses.map(label), listed: before.listed.map(label) };
      const sections = resolveReferences(before.standalone, library.document).sections.map(label);
      const { standalone } = before;
      return renderFollowUp(parsed, { standalone, sections, ...named }) ?? renderChinese(parsed);
    },
  };
}

/** A Chinese question with the English terms in it put in Chinese: sponge city由谁负责. */
function withTerms(question: string, { glossary, stands }: Lexicon): string {
  return question.replace(/[a-z][a-z -]{2,}[a-z]/gi, (words) => {
    const stems = stemsOf(words);
    const term = glossary.termAt(stems, 0);
    if (!term || term.words.length < stems.length || stands(words)) return words;
    return term.chinese.find(stands) ?? term.chinese[0] ?? words;
  });
}

/** How each clause is asked for in English; its own name is one way. */
function askedBy({ english }: LibraryDocument): Record<string, string[]> {
  if (!english) return {};
  const names = { ...english.sections, ...english.measures };
  const ids = new Set([...Object.keys(english.questions), ...Object.keys(names)]);
  return Object.fromEntries(
    [...ids].map((id) => [id, [...(english.questions[id] ?? []), ...(names[id] ? [names[id]] : [])]]),
  );
}

/** The document's own terms. */
export function ownTerms({ english }: LibraryDocument): TermRow[] {
  return Object.entries(english?.terms ?? {}).map(([chinese, terms]) => ({
    chinese: [chinese],
    english: terms,
  }));
}

/** For a seminar paper: …; kept where it speaks of the matter. */
function withoutLeadIn(plain: string, lexicon: Lexicon): string {
  const lead = /^(?:for|as|a question|question|quick|just|hello|hi|hey|i)\b[^:?.!0-9]{0,60}: ?/.exec(
    plain,
  )?.[0];
  if (lead === undefined || lead.length === plain.length) return plain;
  const matter = contentOf(lead, lexicon).some((term) => /\p{Script=Han}/u.test(term));
  return matter ? plain : plain.slice(lead.length);
}

/** Entities found and masked, the rest as Chinese terms. */
function parse(
  plain: string,
  library: LibraryDocument,
  matchUnits: (text: string) => UnitMatch[],
  { lexicon, units: names }: Reading,
): EnglishQuestion {
  const body = withoutLeadIn(plain, lexicon);
  const numbered = namedParts(respellReferences(body), library.document, lexicon);
  const respelt = governmentsIn(numbered, lexicon.places, matchUnits);
  const references = resolveReferences(respelt, library.document);
  const found = names.find(respelt);
  const spans = [
    ...references.spans,
    ...found.map(({ start, end }) => ({ start, end, mask: UNIT })),
    ...matchUnits(respelt).map(({ start, end }) => ({ start, end, mask: UNIT })),
  ];
  const { text, kept } = maskSpans(respelt, spans);
  const of = (mask: string) => kept.filter((span) => span.mask === mask);
  const written = (span: { start: number; end: number }) => respelt.slice(span.start, span.end);
  const unitOf = (span: { start: number; end: number }) =>
    found.find(({ start, end }) => start === span.start && end === span.end)?.chinese ?? written(span);
  const quotes = [...text.matchAll(/"([^"]{2,60})"/g)].map((match) => match[1] ?? '');
  const sentences = text
    .split(
      /[.!?;]+ |[.!?;]+$|,? and (?=(?:how|what|when|where|which|who|is|are|does|do|will)\b)|, (?=(?:how|what|when|where|which|is|are|does|do|can|will)\b)/,
    )
    .filter((sentence) => sentence.trim() !== '');
  return {
    masked: text,
    units: [...new Set(of(UNIT).map(unitOf))],
    clauses: [...new Set(of(CLAUSE).map(written))],
    sections: [...new Set(of(SECTION).map(written))],
    terms: contentOf(text, lexicon),
    quoted: quotes.flatMap((quote) => contentOf(quote, lexicon)),
    sentences:
      sentences.length > 1 ? sentences.map((words) => ({ words, terms: contentOf(words, lexicon) })) : [],
  };
}

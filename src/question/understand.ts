/** A question in, what it asks for out: entities first, then the first rule that fits names the route. */

import type { Language } from '../schema/question.ts';
import { besideFact, readAskedFact } from './asked-fact.ts';
import { resolveReferences } from './clauses.ts';
import { readConduct } from './conduct.ts';
import type { QuestionContext } from './context.ts';
import type { Draft } from './graph-rules.ts';
import { maskSpans, SECTION, UNIT } from './mask.ts';
import { findForeignPlaces } from './places.ts';
import type { Question } from './question.ts';
import { RULES } from './rules.ts';
import { findSectionTitles } from './sections.ts';
import { topicOf } from './topic.ts';

/** `standalone` is the normalised question, complete without its history. */
/** Sentences of a long story that are looked at, the last ones: there the question stands. */
const MAX_PARTS = 8;

/** Sentences that can be searched for by themselves; none for a question of one sentence. */
function topicsOfParts(masked: string): string[] {
  const parts = masked
    .split(/[。！？!?；;，,\n]/)
    .map(topicOf)
    .filter((topic) => topic.length >= 4);
  return parts.length > 1 ? [...new Set(parts)].slice(-MAX_PARTS) : [];
}

export function understand(
  original: string,
  standalone: string,
  context: QuestionContext,
  language: Language = 'zh',
): Question {
  const { document } = context.library;
  const references = resolveReferences(standalone, document);
  const unitMatches = context.matchUnits(standalone);
  const unknown = context
    .findUnknownUnits(standalone)
    .filter(({ name }) => !/[哪些各和与、]|什么|有关|相关|^[一二两三四五六七八九十几]/.test(name));
  const titles = references.sections.length > 0 ? [] : findSectionTitles(standalone, document.sections);
  const { text: masked, kept } = maskSpans(standalone, [
    ...references.spans,
    ...unitMatches.map(({ start, end }) => ({ start, end, mask: UNIT })),
    ...titles.map(({ start, end }) => ({ start, end, mask: SECTION })),
  ]);
  const units = unitMatches.filter((match) =>
    kept.some((span) => span.start === match.start && span.mask === UNIT),
  );
  const beside = besideFact(masked);
  const named = units.length + references.spans.length + titles.length > 0;
  const topic = (beside && topicOf(beside)) || (beside && named ? '' : topicOf(masked));
  const question: Question = {
    original,
    language,
    standalone,
    route: 'open',
    reasons: [],
    units: units.map((match) => match.unit),
    unknownUnits: unknown.map((unit) => unit.name),
    measures: references.measures,
    missingClauses: references.missing,
    sections: [...references.sections, ...new Set(titles.map((title) => title.id))],
    askedFact: readAskedFact(masked),
    compound: beside !== undefined,
    verify: false,
    separately: false,
    except: [],
    foreignPlaces: findForeignPlaces(standalone, context.namesPlace),
    topic,
    parts: topicsOfParts(masked),
    known: [],
    strange: 0,
  };
  const draft: Draft = {
    text: standalone,
    masked,
    conduct: readConduct(standalone),
    attachment: references.attachment,
    question,
    context,
  };
  for (const rule of RULES) {
    const understood = rule.apply(draft);
    if (!understood) continue;
    return { ...question, ...understood, reasons: [`${rule.name} → ${understood.route}`] };
  }
  return { ...question, reasons: ['none → open'] };
}

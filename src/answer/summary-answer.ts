/** What a section, or the whole plan, is about: its own introduction and the titles of its measures. */
import type { Question } from '../question/question.ts';
import { INTRODUCTION } from '../question/sections.ts';
import type { Section } from '../schema/document.ts';
import { filterMeasures } from '../search/structured.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { measureRows } from './rows.ts';
import { sectionHeadingSpan } from './section-heading.ts';
import { headingSpan } from './unit-clause.ts';

export function composeSummary(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { document } = source.library;
  const beginning = INTRODUCTION.test(question.standalone);
  if (question.sections.length === 0) summariseDocument(draft, source);
  for (const section of document.sections) {
    if (question.sections.includes(section.id)) summariseSection(draft, section, source, beginning);
  }
}

/** With `beginning`, only what it says before its first measure. */
function summariseSection(
  draft: AnswerDraft,
  section: Section,
  source: EvidenceSource,
  beginning: boolean,
): void {
  const measures = filterMeasures(source.library.document, { sections: [section.id] });
  const quoted = section.introSpan[1] > section.introSpan[0];
  if (beginning && quoted) {
    draft.paragraph(draft.wording.states(section)).quote(draft.chunk(section.id), section.introSpan);
    draft.wordable ??= [0, draft.blocks.length];
    return;
  }
  draft.paragraph(draft.wording.sectionSummary(section, measures.length));
  if (quoted) draft.quote(draft.chunk(section.id), section.introSpan);
  draft.wordable ??= quoted ? [draft.blocks.length - 1, draft.blocks.length] : undefined;
  if (measures.length > 0) {
    draft.paragraph(draft.wording.measuresFollow);
    measureRows(draft, measures, headingSpan);
  }
}

function summariseDocument(draft: AnswerDraft, source: EvidenceSource): void {
  const { document } = source.library;
  const sections = document.sections.filter((section) => section.label !== '');
  const [first] = sections;
  draft.paragraph(draft.wording.documentSummary(sections.length, document.measures.length));
  if (first && first.measures.length === 0 && first.introSpan[1] > first.introSpan[0])
    draft.wordable = [1, draft.quote(draft.chunk(first.id), first.introSpan).blocks.length];
  draft.list(
    sections.map((section) =>
      draft.wording.sectionRow(section, draft.cite(draft.chunk(section.id), sectionHeadingSpan(section))),
    ),
  );
}

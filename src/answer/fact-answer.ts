/** Facts of the header: number, date, issuer, basis, period … each with the words it was read from. */
import type { HeaderFact, Question } from '../question/question.ts';
import type { Span } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { bodyOf } from '../search/evidence.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { listSections } from './list-answer.ts';
import { notePart } from './open-answer.ts';
import { composeRefusal } from './refusal.ts';
import type { StatedFact } from './wording/wording.ts';

type Stated = { stated: StatedFact; spans: Span[] };

/** The first place of `pattern` in the header. */
function inHead({ document, canonical }: LibraryDocument, pattern: RegExp | string): Span[] {
  const [start, end] = document.head.span;
  const head = canonical.slice(start, end);
  const found =
    typeof pattern === 'string' ? { index: head.indexOf(pattern), 0: pattern } : pattern.exec(head);
  return found && found.index >= 0 && found[0].length > 0
    ? [[start + found.index, start + found.index + found[0].length]]
    : [];
}

const DATE =
  /[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/;

const READERS: Record<
  Exclude<HeaderFact, 'structure' | 'goals' | 'guidance'>,
  (library: LibraryDocument) => Stated | undefined
> = {
  number: (library) => {
    const { number } = library.document;
    return number ? { stated: { fact: 'number', value: number }, spans: inHead(library, number) } : undefined;
  },
  issuedOn: (library) => {
    const { issuedOn } = library.document;
    return issuedOn
      ? { stated: { fact: 'issuedOn', iso: issuedOn }, spans: inHead(library, DATE) }
      : undefined;
  },
  issuer: (library) => {
    const { issuer } = library.document;
    return issuer
      ? {
          stated: { fact: 'issuer', value: issuer },
          spans: inHead(library, new RegExp(`^${RegExp.escape(issuer)}$`, 'm')),
        }
      : undefined;
  },
  addressees: (library) => {
    const { addressees } = library.document;
    if (addressees.length === 0) return undefined;
    const spans = inHead(library, /^[^\n]{2,200}[:：]$/m);
    const names = spans[0]
      ? library.canonical.slice(...spans[0]).replace(/[:：]$/, '')
      : addressees.join('，');
    return { stated: { fact: 'addressees', names }, spans };
  },
  publicity: (library) => {
    const { notes } = library.document;
    return notes[0] ? { stated: { fact: 'publicity', notes }, spans: inHead(library, notes[0]) } : undefined;
  },
  basis: (library) => {
    const { basis } = library.document;
    if (basis.length === 0) return undefined;
    return {
      stated: { fact: 'basis', documents: basis },
      spans: basis.flatMap(({ title }) =>
        inHead(library, new RegExp(`[^。\\n]*《${RegExp.escape(title)}》[^。\\n]*。?`)),
      ),
    };
  },
  period: (library) => {
    const { period } = library.document;
    if (!period) return undefined;
    const spans = inHead(
      library,
      new RegExp(`[^，。\\n]*${period.from}年?[—–－\\-~～至到]+${period.to}[^，。\\n]*`),
    );
    return { stated: { fact: 'period', ...period }, spans };
  },
  title: (library) => {
    const { title } = library.document;
    const spans = inHead(library, title);
    return title ? { stated: { fact: 'title', value: title }, spans } : undefined;
  },
  attachments: (library) => {
    const present = library.document.attachments.filter((attachment) => attachment.present);
    if (present.length === 0) return undefined;
    return { stated: { fact: 'attachments', titles: present.map(({ title }) => title) }, spans: [] };
  },
};

/** Titles of the section that states the aims, and the sentences in it that do. */
const GENERAL_TITLE = /总体要求|总体目标|主要目标|发展目标|工作目标|行动目标|指导思想|总体思路|目标/;
const GOAL = /^(经过|通过|到|力争|用).{0,12}(年|努力)|目标[是为：:]|力争|达到[^。]{0,20}[0-9％%]/;

function composeGeneral(draft: AnswerDraft, fact: 'goals' | 'guidance', source: EvidenceSource): void {
  const { document, canonical } = source.library;
  const section = document.sections.find(({ title }) => GENERAL_TITLE.test(title));
  const chunk = section && draft.chunk(section.id);
  const sentences = chunk ? bodyOf(chunk, canonical) : [];
  const goals = sentences.filter(([start, end]) => GOAL.test(canonical.slice(start, end)));
  const wanted = fact === 'goals' ? goals : sentences.filter((span) => !goals.includes(span));
  if (!section || !chunk || wanted.length === 0) {
    composeRefusal(draft, {
      reason: 'not_in_document',
      missing: draft.wording.missing.header(fact),
      nearest: [],
    });
    return;
  }
  draft.paragraph(draft.wording.states(section));
  for (const span of wanted) draft.quote(chunk, span);
}

export function composeFact(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  for (const fact of question.headerFacts ?? []) {
    if (fact === 'structure') composeStructure(draft, question, source);
    else if (fact === 'goals' || fact === 'guidance') composeGeneral(draft, fact, source);
    else composeHeaderFact(draft, fact, source);
  }
  if (question.compound && draft.status === 'answered') notePart(draft, question);
}

function composeStructure(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const actions = /行动/.test(question.standalone);
  listSections(draft, source, actions);
}

function composeHeaderFact(
  draft: AnswerDraft,
  fact: Exclude<HeaderFact, 'structure' | 'goals' | 'guidance'>,
  source: EvidenceSource,
): void {
  const read = READERS[fact](source.library);
  if (!read || read.spans.length === 0) {
    composeRefusal(draft, {
      reason: 'not_in_document',
      missing: draft.wording.missing.header(fact),
      nearest: [],
    });
    return;
  }
  const head = draft.chunk('head');
  const markers = read.spans.map((span) => draft.cite(head, span)).join('');
  draft.paragraph(`${draft.wording.fact(read.stated)}${markers}`);
}

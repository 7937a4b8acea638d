/** The parser's check of itself: no text lost, numbers consecutive, units read, attachments there. */
import type { PolicyDocument, Span } from '../schema/document.ts';
import type { Heading } from './headings.ts';
import { pieces } from './pieces.ts';
import type { ReadUnits } from './units/reader.ts';

type Warning = PolicyDocument['warnings'][number];

/** Share of measures with units above which one without them is worth a warning. */
const USUAL_SHARE = 0.7;

/** `counted` are the lists of headings that were numbered together. In the order of the checks. */
export function checkDocument(
  document: PolicyDocument,
  canonical: string,
  counted: readonly Heading[][],
  read: readonly ReadUnits[],
): Warning[] {
  return [
    ...checkHeader(document),
    ...checkTiling(document, canonical),
    ...checkNumbers(counted),
    ...checkUnits(document, read),
    ...checkAttachments(document, canonical),
  ];
}

function checkHeader(document: PolicyDocument): Warning[] {
  return document.title === document.id
    ? [{ code: 'title-missing', message: 'no title found', span: document.head.span }]
    : [];
}

function checkTiling(document: PolicyDocument, canonical: string): Warning[] {
  let at = 0;
  for (const [start, end] of [...pieces(document), [canonical.length, canonical.length] satisfies Span]) {
    if (start !== at)
      return [
        {
          code: 'text-lost',
          message: `pieces do not meet at ${at}`,
          span: [Math.min(at, start), Math.max(at, start)],
        },
      ];
    at = end;
  }
  return [];
}

/** Each list goes up by one; it begins at 1, or goes on where the last list of its kind ended. */
function checkNumbers(counted: readonly Heading[][]): Warning[] {
  const warnings: Warning[] = [];
  const last = new Map<string, number>();
  for (const list of counted) {
    const begun = new Set<string>();
    for (const { kind, number, label, line } of list) {
      const before = last.get(kind) ?? 0;
      const first = !begun.has(kind);
      begun.add(kind);
      last.set(kind, number);
      if (number === before + 1 || (first && number === 1)) continue;
      const code =
        number === before ? 'numbering-duplicate' : number > before ? 'numbering-gap' : 'numbering-order';
      const message = `${label} after ${before}`;
      warnings.push({ code, message, span: [line.textStart, line.textStart + label.length] });
    }
  }
  return warnings;
}

function checkUnits({ measures }: PolicyDocument, read: readonly ReadUnits[]): Warning[] {
  const warnings: Warning[] = [];
  const withUnits = measures.filter((measure) => measure.units.length > 0).length;
  if (withUnits >= measures.length * USUAL_SHARE) {
    const charged = new Set(
      measures.filter((measure) => measure.units.length > 0).map(({ section }) => section),
    );
    for (const { label, section, span, units } of measures) {
      if (units.length > 0 || !charged.has(section)) continue;
      warnings.push({ code: 'units-missing', message: `${label} names no responsible unit`, span });
    }
  }
  let next = 0;
  for (const { span, units, unread } of read) {
    while ((measures[next]?.span[1] ?? span[1]) < span[1]) next++;
    const measure = measures[next];
    const outside = measure === undefined || span[0] < measure.span[0];
    if (outside && units.length > 0) {
      warnings.push({ code: 'units-outside', message: 'responsible units outside any measure', span });
    }
    if (unread.length > 0) warnings.push({ code: 'units-unread', message: unread.join('、'), span });
  }
  return warnings;
}

function checkAttachments({ attachments }: PolicyDocument, canonical: string): Warning[] {
  const end: Span = [canonical.length, canonical.length];
  return attachments
    .filter((attachment) => !attachment.present)
    .map(({ title }) => ({ code: 'attachment-missing', message: title ?? 'no title', span: end }));
}

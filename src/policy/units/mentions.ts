/** Reads one clause into its mentions of units: names, roles, elided lists written out. */
import type { Span, UnitRole } from '../../schema/document.ts';
import { splitOutsideBrackets } from '../brackets.ts';
import { trimSpan } from '../lines.ts';
import { isCollective, isPlaceName, isUnitName, withoutBrackets } from './names.ts';
import { DUTY, FIRST_LEADS, LABEL, roleOf } from './roles.ts';

/** A mention before its full name is known. The span is into the same text as the clause's. */
export type NamedUnit = { name: string; role: UnitRole; span: Span; collective: boolean };

export type ReadClause = {
  units: NamedUnit[];
  /** Pieces that look like neither unit nor duty: what the reader may have missed. */
  unread: string[];
  /** The clause says that the unit listed first leads, here and from here on. */
  firstLeads: boolean;
};

type Group = { span: Span; role: UnitRole | undefined; labelled: boolean };

/** Reads the stretch `[start, end)` of the text. */
export function readUnitClause(text: string, [start, end]: Span): ReadClause {
  const content = text.slice(start, end);
  const firstLeads = FIRST_LEADS.test(content);
  const units: NamedUnit[] = [];
  const unread: string[] = [];
  for (const group of withRoles(text, listGroups(text, [start, end]))) {
    if (group.role === undefined) {
      const words = text.slice(...group.span);
      if (isUnitName(withoutDuty(words).name)) unread.push(words);
      continue;
    }
    for (const unit of readList(text, group.span, group.role)) {
      if (group.labelled || isUnitName(unit.name)) units.push(unit);
      else unread.push(unit.name);
    }
  }
  return { units: firstLeads ? leadFirst(units) : units, unread, firstLeads };
}

/** Gives the unit listed first the lead. */
export function leadFirst(units: NamedUnit[]): NamedUnit[] {
  return units.map((unit, index) => (index === 0 ? { ...unit, role: 'lead' } : unit));
}

/** The clause in groups with one duty or label each; what a label does not govern stands alone. */
function listGroups(text: string, [start, end]: Span): { span: Span; label: string | undefined }[] {
  const groups: { span: Span; label: string | undefined }[] = [];
  for (const [from, to] of splitOutsideBrackets(text.slice(start, end), '；;。\n')) {
    const part = text.slice(start + from, start + to);
    if (FIRST_LEADS.test(part) || part === '下同') continue;
    const labels = [...part.matchAll(LABEL)];
    const firstAt = labels[0]?.index ?? part.length;
    if (labels.length === 0)
      groups.push({ span: trimSpan(text, [start + from, start + to]), label: undefined });
    for (const [index, match] of labels.entries()) {
      const listStart = start + from + match.index + match[0].length;
      const listEnd = start + from + (labels[index + 1]?.index ?? part.length);
      groups.push({ span: trimSpan(text, [listStart, listEnd]), label: match[1] ?? '' });
    }
    if (labels.length > 0 && firstAt > 0 && DUTY.test(part.slice(0, firstAt).replace(/[，,]$/, ''))) {
      groups.push({ span: trimSpan(text, [start + from, start + from + firstAt]), label: undefined });
    }
  }
  return groups;
}

/** Cuts groups at commas and gives each piece its role: its own duty, the label's, or the next piece's. */
function withRoles(text: string, groups: { span: Span; label: string | undefined }[]): Group[] {
  const result: Group[] = [];
  let governing = false;
  for (const { span, label } of groups) {
    const pieces: Group[] = splitOutsideBrackets(text.slice(...span), '，,').map(([from, to]) => {
      const piece = trimSpan(text, [span[0] + from, span[0] + to]);
      const { name, role } = withoutDuty(text.slice(...piece));
      const listEnd = piece[0] + name.length;
      const own = role ?? (label === undefined ? undefined : roleOf(label));
      return { span: [piece[0], listEnd], role: own, labelled: label !== undefined };
    });
    for (let index = pieces.length - 2; index >= 0; index--) {
      const piece = pieces[index];
      if (piece !== undefined) piece.role ??= pieces[index + 1]?.role;
    }
    governing ||= label !== undefined;
    for (const piece of pieces) {
      if (piece.role === undefined && governing && isUnitName(text.slice(...piece.span)))
        piece.role = 'responsible';
      if (piece.span[1] > piece.span[0]) result.push(piece);
    }
  }
  return result;
}

/** 省财政厅、省住建厅按职责分工负责 → the list and the role of its duty. */
function withoutDuty(text: string): { name: string; role: UnitRole | undefined } {
  const together = /会同|商(?=有关|省|国家)/.exec(text);
  if (together !== null && DUTY.test(text)) return { name: text.slice(0, together.index), role: 'lead' };
  const duty = DUTY.exec(text);
  if (duty === null) return { name: text, role: undefined };
  return { name: text.slice(0, duty.index), role: roleOf(duty[1] ?? '') };
}

/** The units of one list: 、 between them, 和 before the last, places before a shared ending. */
function readList(text: string, span: Span, role: UnitRole): NamedUnit[] {
  const items = splitOutsideBrackets(text.slice(...span), '、')
    .map(([from, to]): Span => trimSpan(text, [span[0] + from, span[0] + to]))
    .flatMap((item) => splitAtAnd(text, item))
    .map((item) => withoutFiller(text, item))
    .filter(([start, end]) => end > start);
  const units: NamedUnit[] = [];
  for (let index = 0; index < items.length; index++) {
    const run = placesBefore(text, items, index);
    const last = items[index + run.length];
    const first = items[index];
    if (first === undefined) continue;
    if (run.length > 0 && last !== undefined) {
      units.push(...writtenOut(text, [...run, last], role));
      index += run.length;
    } else {
      units.push(named(text, first, role));
    }
  }
  return units;
}

/** The items from the index on that are bare places, where a government closes the run. */
function placesBefore(text: string, items: Span[], index: number): Span[] {
  const run: Span[] = [];
  for (let at = index; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) return [];
    const words = text.slice(...item);
    if (governmentEnding(words) !== undefined) return run;
    if (!isPlaceName(withoutBrackets(words)) && !/^各/.test(words)) return [];
    run.push(item);
  }
  return [];
}

function governmentEnding(words: string): string | undefined {
  return /(?:人民政府|政府|管委会|管理委员会)$/.exec(words)?.[0];
}

function writtenOut(text: string, run: Span[], role: UnitRole): NamedUnit[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  if (isCollective(text.slice(...first))) return [named(text, [first[0], last[1]], role)];
  const ending = governmentEnding(text.slice(...last)) ?? '';
  return run.map((item) => {
    const unit = named(text, item, role);
    return item === last ? unit : { ...unit, name: unit.name + ending };
  });
}

function named(text: string, span: Span, role: UnitRole): NamedUnit {
  const words = text.slice(...span);
  const collective = isCollective(words);
  return { name: collective ? words : withoutBrackets(words), role, span, collective };
}

/** Splits 甲部和乙局 and 甲部等和各省级人民政府; 住房和城乡建设厅 stays whole. */
function splitAtAnd(text: string, [start, end]: Span): Span[] {
  const item = text.slice(start, end);
  for (const match of item.matchAll(/以及|[和及与]/g)) {
    const left = item.slice(0, match.index);
    const right = item.slice(match.index + match[0].length);
    const leftWhole =
      /(?:等|[厅局委部办院署政府]|总工会|委员会|公司|集团|中心)$/.test(left) && left.length > 2;
    if (!leftWhole || !isUnitName(right) || /^(?:单位|部门)/.test(right)) continue;
    return [[start, start + match.index], ...splitAtAnd(text, [end - right.length, end])];
  }
  return [[start, end]];
}

/** Drops 由 in front, and 等 or 等有关部门 behind. */
function withoutFiller(text: string, [start, end]: Span): Span {
  const item = text.slice(start, end);
  const filler = /等(?:\d{0,2}(?:个|家))?(?:有关|相关)?(?:部门|单位)?(?:和单位)?$/.exec(item);
  const from = /^[由以]/.test(item) ? start + 1 : start;
  return [from, filler === null || filler.index === 0 ? end : start + filler.index];
}

/** References to clauses in free text: 第十五条, （十五）, 第三部分第八条, （八）至（十）, m15, 附件. */
import { ENCLOSED_NUMERAL_CHARACTERS, HAN_NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

export type Reference = {
  kind: 'measure' | 'section' | 'measure-in-section' | 'attachment';
  section?: number;
  measure?: number;
  /**
   * True where `measure` may count within the section as well (第三部分第八条): take the measure with that
   * label where it lies in the section, else the section's measure of that rank.
   */
  ordinalInSection?: boolean;
  start: number;
  end: number;
  text: string;
};

const NUMERAL = `(?:[${HAN_NUMERAL_CHARACTERS}]{1,5}|[0-9０-９]{1,3})`;
const CLAUSE =
  '小?(?:条款|条(?![件约例线路街河]|地铁|高速|铁路|轨道|高铁)|款(?!项)|项(?!目)|点|号(?:措施|举措|条款|任务))(?:举措|措施|任务|条款|内容)?';
const PART = '(?:部分|大部分|章|节(?![课日点目])|大项|板块)';
const BRACKETED = `[（(]\\s?(${NUMERAL})\\s?[）)]`;
const BARE = `\\s?(${NUMERAL})\\s?`;
/** One pass; alternatives in order of length. The groups are read in `readMatch`. */
const REFERENCE = new RegExp(
  [
    `(?<section>第${BARE}${PART})[）)]?(?:(?:里[面头]?|底下|下面?|当中|中|内)?的?)\\s?(?:第${BARE}${CLAUSE}|${BRACKETED})`,
    `(?<bare>(${NUMERAL}))、?${BRACKETED}`,
    `(?<part>第${BARE}${PART})`,
    `第(?<list>${NUMERAL}(?:(?:[、,，和及与]|到|至|[—–~～-]{1,2})第?${NUMERAL}){1,20})${CLAUSE}`,
    `(?<digits>[0-9０-９]{1,3}(?:[、,，和][0-9０-９]{1,3}){1,20})条(?![件约例])`,
    `第${BARE}(?<clause>${CLAUSE})`,
    `(?<number>${NUMERAL})(?:条(?![件约例])(?:举措|措施|任务|条款)?|号(?:措施|举措|条款|任务))`,
    `(?<label>(?<![A-Za-z\\]'"=])${BRACKETED})`,
    `(?<enclosed>[${ENCLOSED_NUMERAL_CHARACTERS}])`,
    `(?<id>\\b[mM](\\d{1,3})\\b)`,
    `(?<attachment>附件)`,
  ].join('|'),
  'g',
);
/** What stands between two references that makes a range of them. */
const RANGE = /^\s?(?:到|至|[—–~～-]{1,2})\s?$/;
const LONGEST_RANGE = 200;

/**
 * In the order of the text. A range is written out, each measure with the range's place. A bare 15条 counts
 * only where nothing asks for a number of clauses (共15条, 15条以上).
 */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    for (const reference of readMatch(text, match)) {
      const before = found.at(-1);
      if (isRangeEnd(text, before, reference)) found.push(...between(before, reference, text));
      else found.push(reference);
    }
  }
  return found;
}

function readMatch(text: string, match: RegExpExecArray): Reference[] {
  const start = match.index;
  const end = start + match[0].length;
  const place = { start, end, text: match[0] };
  const groups = match.groups ?? {};
  const numbers = match
    .slice(1)
    .map((group) => (group === undefined ? undefined : parseNumeral(group)))
    .filter((value) => value !== undefined && value > 0);
  const [first, second] = numbers;
  if (groups.attachment !== undefined) return [{ kind: 'attachment', ...place }];
  const list = groups.list ?? groups.digits;
  if (list !== undefined) return listed(list).map((measure) => ({ kind: 'measure', measure, ...place }));
  if (first === undefined) return [];
  if (groups.section !== undefined) {
    return second === undefined ? [] : [inSection(first, second, place)];
  }
  if (groups.bare !== undefined) {
    const value = numbers.at(-1);
    return value === undefined || /[0-9\d年]/.test(groups.bare) ? [] : [inSection(first, value, place)];
  }
  if (groups.part !== undefined) return [{ kind: 'section', section: first, ...place }];
  if (groups.number !== undefined && isQuantity(text, match)) return [];
  return [{ kind: 'measure', measure: first, ...place }];
}

function inSection(
  section: number,
  measure: number,
  place: Pick<Reference, 'start' | 'end' | 'text'>,
): Reference {
  const ordinalInSection = !/[)）]\s?$/.test(place.text);
  return { kind: 'measure-in-section', section, measure, ordinalInSection, ...place };
}

/** 共15条, 有几条, 前3条, 15条以上: how many, not which. */
function isQuantity(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 3), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
  const digits = /^[0-9０-９]/.test(match[0]);
  if (/(?:共|有|前|后|这|那|哪|全部|总计|超过|不足|多少|几|至少|[0-9０-９.．—–~～\-条、])$/.test(before))
    return true;
  if (/^(?:以上|以下|左右|线|路|河|街|道|[0-9])/.test(after)) return true;
  return !digits && /^[一二两三四五六七八九十]条(?:举措|措施|任务|条款)?$/.test(match[0]);
}

/** 5、6、7 → 5, 6, 7; 1到7 → 1 … 7. */
function listed(text: string): number[] {
  const numbers: number[] = [];
  let range = false;
  for (const part of text.split(/([、,，和及与到至—–~～-]+)/)) {
    const value = parseNumeral(part.replace(/^第/, ''));
    if (value === undefined || value === 0) {
      range = /[到至—–~～-]/.test(part);
      continue;
    }
    const last = numbers.at(-1);
    if (range && last !== undefined && value > last && value - last <= LONGEST_RANGE) {
      for (let number = last + 1; number < value; number++) numbers.push(number);
    }
    numbers.push(value);
  }
  return numbers;
}

function isRangeEnd(text: string, before: Reference | undefined, reference: Reference): before is Reference {
  if (before?.kind !== 'measure' || reference.kind !== 'measure') return false;
  const [from, to] = [before.measure ?? 0, reference.measure ?? 0];
  return to > from && to - from <= LONGEST_RANGE && RANGE.test(text.slice(before.end, reference.start));
}

/** The measures after the first one of a range, up to its end. */
function between(before: Reference, reference: Reference, text: string): Reference[] {
  const references: Reference[] = [];
  const place = { start: before.start, end: reference.end, text: text.slice(before.start, reference.end) };
  for (let measure = (before.measure ?? 0) + 1; measure <= (reference.measure ?? 0); measure++) {
    references.push({ kind: 'measure', measure, ...place });
  }
  return references;
}

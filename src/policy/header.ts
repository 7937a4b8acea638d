/** The facts of a document's head: title, number, addressees, issuer, date, period, notes. */
import { splitOutsideBrackets, titleSpans } from './brackets.ts';
import { readDate, readDateLine } from './dates.ts';
import { readNumberLine } from './document-number.ts';
import { isAgencyLine, readNote } from './formalities.ts';
import type { Line } from './lines.ts';
import { isUnitName } from './units/names.ts';

export type HeaderFacts = {
  title: string;
  number: string | null;
  issuer: string | null;
  addressees: string[];
  issuedOn: string | null;
  period: { from: number; to: number } | null;
  notes: string[];
};

const PERIOD = /(?<!\d)((?:19|20)\d{2})年?\s?(?:[—\-–－~～至―─]{1,2})\s?((?:19|20)\d{2})(?:年|\)|）)/;
/** （以下简称《方案》） behind a title. */
const ABBREVIATION = /^[（(]以下(?:统称|简称)[^（()）]{1,20}[)）]/;
const LONGEST_TITLE_LINE = 120;
/** Fields that portals print above a text, each with its value behind it or on the next line. */
const PORTAL_FIELDS = {
  title: /^标\s*题\s?[：:]/,
  number: /^(?:发文字号|文\s*号)\s?[：:]/,
  issuer: /^(?:发文机关|发布机构|发文机构|制发机关)\s?[：:]/,
  date: /^(?:成文日期|发文日期|印发日期)\s?[：:]/,
};
const PORTAL_LINE =
  /^(?:索\s*引\s*号|主题分类|发文机关|成文日期|标\s*题|发文字号|发布日期|主\s*题\s*词|有效性|来源|原文链接|【)/;
/** An address by a head of government to a people's congress: a genre whose title stands outside the text. */
const WORK_REPORT =
  /我代表([\u4e00-\u9fa5]{0,12}人民政府)[，,]?\s?向(?:大会|[\u4e00-\u9fa5]{2,24}会议?)(?:报告|作)(?:政府)?工作/;

/**
 * `head` are the lines before the first section, `tail` those after the last measure; the signature may
 * stand in either. The title of a notice that issues another text is that text's name; one cut short is
 * completed from 印发《…》. Empty where the document has none.
 */
export function readHeader(head: readonly Line[], tail: readonly Line[]): HeaderFacts {
  const lines = head.filter((line) => line.text !== '');
  const closing = tail.filter((line) => line.text !== '');
  const report = WORK_REPORT.exec(
    lines
      .slice(0, 4)
      .map((line) => line.text)
      .join(''),
  );
  const numberAt = lines.findIndex((line) => readNumberLine(line.text) !== undefined);
  const addressAt = lines.findIndex((line, index) => index < 40 && isAddress(line.text));
  const printed = titleLines(lines, numberAt, addressAt);
  const title = issuedTitle(lines, printed) ?? portalField(lines, 'title') ?? printed;
  const signed = readSignature(lines) ?? readSignature(closing);
  const number = portalField(lines, 'number') ?? lines[numberAt]?.text;
  const date = portalField(lines, 'date');
  return {
    title: title !== '' || report === null ? title : '政府工作报告',
    number: number === undefined ? null : (readNumberLine(number) ?? null),
    issuer: portalField(lines, 'issuer') ?? signed?.issuer ?? issuerOfTitle(printed) ?? report?.[1] ?? null,
    addressees: addressAt < 0 ? [] : readAddressees(lines[addressAt]?.text ?? ''),
    issuedOn:
      signed?.date ?? (date === undefined ? undefined : readDate(date)) ?? firstDate([...lines, ...closing]),
    period: readPeriod(title),
    notes: [
      ...new Set(
        [...lines, ...closing].map((line) => readNote(line.text)).filter((note) => note !== undefined),
      ),
    ],
  };
}

/** 2025—2029年 in a title. */
function readPeriod(title: string): HeaderFacts['period'] {
  const match = PERIOD.exec(title);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || from >= to ? null : { from, to };
}

function portalField(lines: readonly Line[], field: keyof typeof PORTAL_FIELDS): string | undefined {
  for (const [index, { text }] of lines.slice(0, 40).entries()) {
    const match = PORTAL_FIELDS[field].exec(text);
    if (match === null) continue;
    const value = text.slice(match[0].length).trim() || (lines[index + 1]?.text ?? '');
    return value === '' || PORTAL_LINE.test(value) ? undefined : value;
  }
  return undefined;
}

/** The lines above the number or the addressees, joined; a line printed twice counts once. */
function titleLines(lines: readonly Line[], numberAt: number, addressAt: number): string {
  const stops = [numberAt, addressAt].filter((at) => at >= 0);
  const until = stops.length > 0 ? Math.min(...stops) : 6;
  const titles: string[] = [];
  for (let index = until - 1; index >= 0 && titles.length < 5; index--) {
    const text = lines[index]?.text ?? '';
    const bare = text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '');
    if (!isTitleLine(text) || isPortalValue(lines, index)) {
      if (titles.length > 0 || stops.length > 0) break;
    } else if (!titles.some((title) => sameLetters(title, bare))) titles.unshift(bare);
  }
  const subtitle = titles.findIndex((title) => /^[—―－-]{2}/.test(title));
  return titles.slice(0, subtitle < 0 ? undefined : subtitle).join('');
}

function sameLetters(one: string, other: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return letters(one) === letters(other);
}

function isTitleLine(text: string): boolean {
  if (text.length > LONGEST_TITLE_LINE || PORTAL_LINE.test(text) || !/\p{Script=Han}{2}/u.test(text))
    return false;
  return !/[。；，：:！]$/.test(text) && readDateLine(text) === undefined && readNote(text) === undefined;
}

/** The value under a portal's field: 民政 社团 方案 通知 under 主题词. */
function isPortalValue(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]?.text ?? '';
  return PORTAL_LINE.test(above) && /[：:]$/.test(above) && !/^.{0,4}[^\s]{6}/.test(lines[index]?.text ?? '');
}

/** The text that a notice issues: 现将《…》印发给你们, 《…》已经…同意，现印发. Undefined where it issues several. */
function issuedTitle(lines: readonly Line[], printed: string): string | undefined {
  if (/转发|废止|修改/.test(printed)) return undefined;
  // An order (令) makes its text public where a notice issues it.
  const issues = printed.endsWith('令') ? /^[^《。]{0,60}(?:公布|发布)/ : /^[^《。]{0,60}印发/;
  for (const { text } of lines) {
    for (const sentence of text.split('。')) {
      if (!/印发(?:给)?你|现(?:予以|予)?(?:印发|公布|发布)|将《/.test(sentence)) continue;
      const titles = titleSpans(sentence);
      const [issued] = titles.filter(([, end]) => issues.test(sentence.slice(end).replace(ABBREVIATION, '')));
      const several = titles.length > 1 && /^[、和及与]?《/.test(sentence.slice(titles[0]?.[1] ?? 0));
      if (issued !== undefined && !several) return sentence.slice(issued[0] + 1, issued[1] - 1);
    }
  }
  return /关于印发《?([^《》]{4,100}?)》?的通知$/.exec(printed)?.[1];
}

function issuerOfTitle(title: string): string | undefined {
  const match = /^([\u4e00-\u9fa5]{2,30}?)(?:关于|印发|转发|批转|令$)/.exec(title)?.[1];
  return match !== undefined && isAgencyLine(match) ? match : undefined;
}

function isAddress(text: string): boolean {
  if (!/[：:]$/.test(text) || text.length > 200 || PORTAL_LINE.test(text)) return false;
  const body = text.slice(0, -1);
  return (
    /(?:政府|部门|单位|机构|委员会|[厅局委部办院会]|公司|企业|学校|代表|同志)$/.test(body) &&
    !/[。；]/.test(body)
  );
}

/** 各市、县人民政府，省人民政府各委、办、厅、局 → two; units that are whole names are listed one by one. */
function readAddressees(text: string): string[] {
  const body = text.replace(/\s?[：:]$/, '');
  return splitOutsideBrackets(body, '，,；;').flatMap(([start, end]) => {
    const group = body.slice(start, end).trim();
    const names = splitOutsideBrackets(group, '、').map(([from, to]) => group.slice(from, to).trim());
    const whole =
      !group.startsWith('各') &&
      names.every((name) => isUnitName(name) && !/各|^(?:单位|部门|直属机构)$/.test(name));
    return (whole ? names : [group]).filter((name) => name !== '');
  });
}

/** Agencies right above a line that is a date. */
function readSignature(lines: readonly Line[]): { issuer: string; date: string } | undefined {
  for (const [index, { text }] of lines.entries()) {
    const date = readDateLine(text);
    if (date === undefined) continue;
    const names: string[] = [];
    for (let above = index - 1; above >= 0 && isAgencyLine(lines[above]?.text ?? ''); above--) {
      names.unshift(...agenciesOf(lines[above]?.text ?? ''));
    }
    if (names.length > 0) return { issuer: names.join('、'), date };
  }
  return undefined;
}

/** Agencies that sign side by side; the spaces within a name (国 务 院) go. */
function agenciesOf(line: string): string[] {
  const names = line.split(/[\s\u3000]+/);
  return names.every(isAgencyLine) ? names : [names.join('')];
}

function firstDate(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const date = readDateLine(text);
    if (date !== undefined) return date;
  }
  return null;
}

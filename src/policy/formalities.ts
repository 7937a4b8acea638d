/** The lines that close a document or its cover notice: signature, date, publicity note. */
import { readDateLine } from './dates.ts';
import type { Line } from './lines.ts';

const NOTE = /^[（(]?((?:此件|本文|此文|本件)[^（()）]{2,40})[)）]?$/;
const AGENCY_ENDING =
  /(?:政府|办公厅|办公室|国务院|委员会|常委会|[\u4e00-\u9fa5]{2}[厅局委部署院会办行社]|公司|集团|中心|总局|法院|检察院)$/;

/** 此件公开发布，本文有删减 without its parentheses. */
export function readNote(line: string): string | undefined {
  return NOTE.exec(line)?.[1];
}

/** Whether the line can be the name of the agency that signs: short, one name, no sentence. */
export function isAgencyLine(line: string): boolean {
  const name = line.replace(/[\s\u3000]+/g, '');
  return (
    name.length >= 3 && name.length <= 30 && !/[，。；：、《》（）\d]/.test(name) && AGENCY_ENDING.test(name)
  );
}

/** Whether the line at the index closes a text: a note, a date, or agencies right above a date. */
export function isClosingLine(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (readNote(text) !== undefined || readDateLine(text) !== undefined) return true;
  if (!isAgencyLine(text)) return false;
  for (let next = index + 1; next < lines.length && next <= index + 8; next++) {
    const following = lines[next]?.text ?? '';
    if (readDateLine(following) !== undefined) return true;
    if (following !== '' && !isAgencyLine(following)) return false;
  }
  return false;
}

/** Cells as people fill them in → values of a case. Each throws RangeError saying what the cell may hold. */
import type * as z from 'zod';
import { type Turn, turnSchema } from '../src/schema/question.ts';
import type { refusalReasonSchema } from './case.ts';
import { REASON_NAMES } from './names.ts';

type Reason = z.infer<typeof refusalReasonSchema>;

const YES = new Set(['是', '对', '要', '√', '✓', '✔', 'true', 'yes', 'y', '1']);
const NO = new Set(['', '否', '不', '不要', '×', '✗', '✘', '无', 'false', 'no', 'n', '0']);

const folded = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

export function parseFlag(text: string): boolean {
  const value = folded(text);
  if (YES.has(value)) return true;
  if (NO.has(value)) return false;
  throw new RangeError(`“${text}”应为 是 或 否`);
}

export function parseRefusal(text: string): boolean | Reason {
  const value = folded(text);
  for (const [reason, names] of Object.entries(REASON_NAMES)) {
    if (value === reason || names.includes(value)) return reason as Reason;
  }
  if (YES.has(value) || NO.has(value)) return YES.has(value);
  const names = Object.values(REASON_NAMES).map(([name]) => name);
  throw new RangeError(`“${text}”应为 是、否，或理由：${names.join('、')}`);
}

const nonEmptyParts = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Units and tags: any mark of a list separates. */
export const parseNames = (text: string): string[] => nonEmptyParts(text, /[;；、,，\n]/u);

/** Phrases: only a semicolon or a new line separates, since a phrase may hold a comma. `｜` is `|`. */
export const parsePhrases = (text: string): string[] =>
  nonEmptyParts(text, /[;；\n]/u).map((phrase) => phrase.replaceAll('｜', '|'));

const SPEAKERS: [RegExp, Turn['role']][] = [
  [/^\s*(?:问|用户|user|q)\s*[:：]/iu, 'user'],
  [/^\s*(?:答|助手|回答|assistant|a)\s*[:：]/iu, 'assistant'],
];

/** The turns of one cell: lines `问：…` and `答：…` (a line without either goes on), or the JSON of `history`. */
export function parseHistory(text: string): Turn[] {
  if (text.trim() === '') return [];
  if (text.trimStart().startsWith('[')) return historyOfJson(text);
  const turns: Turn[] = [];
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const speaker = SPEAKERS.find(([mark]) => mark.test(line));
    const last = turns.at(-1);
    if (speaker) turns.push({ role: speaker[1], content: line.replace(speaker[0], '').trim() });
    else if (last) last.content += `\n${line}`;
    else if (line.trim() !== '') throw new RangeError('上文的每一轮应以“问：”或“答：”开头');
  }
  return turns;
}

function historyOfJson(text: string): Turn[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RangeError('以“[”开头的上文应是 JSON 数组');
  }
  const parsed = turnSchema.array().safeParse(value);
  if (!parsed.success)
    throw new RangeError('JSON 上文的每一轮应为 {"role":"user"或"assistant","content":"…"}');
  return parsed.data;
}

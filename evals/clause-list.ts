/** Clauses as people write them into a cell → clause ids: `15;32`, `第十五条`, `m1-m7`, `第三部分`, `head`. */
import { parseNumeral } from '../src/policy/numerals.ts';

const HEAD = new Set(['head', '文件头', '文头', '标题', '发文信息']);
const MEASURE = /^m?0*([1-9]\d*)$|^[第(]?([\p{Script=Han}\d]{1,6}?)[)]?(?:条|项|款)?(?:举措|措施)?$/iu;
const SECTION = /^s0*([1-9]\d*)$|^第?([\p{Script=Han}\d]{1,4})(?:部分|章)$/iu;
const RANGE = /^(.+?)(?:[-–—－~～]|至|到)(.+)$/u;

function numbered(pattern: RegExp, token: string): number | undefined {
  const match = pattern.exec(token);
  return match ? parseNumeral(match[1] ?? match[2] ?? '') : undefined;
}

/** The ids that one token names; undefined where it names none. */
function idsOf(token: string): string[] | undefined {
  if (HEAD.has(token.toLowerCase())) return ['head'];
  const section = numbered(SECTION, token);
  if (section) return [`s${section}`];
  const measure = numbered(MEASURE, token);
  if (measure) return [`m${measure}`];
  const [, from = '', to = ''] = RANGE.exec(token) ?? [];
  const [first, last] = [numbered(MEASURE, from), numbered(MEASURE, to)];
  if (!first || !last || last < first || last - first > 200) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => `m${first + i}`);
}

/** Each clause once, in the order written. Throws RangeError naming the token that is no clause. */
export function parseClauses(text: string): string[] {
  const tokens = text.normalize('NFKC').split(/[;、,\s]+/u);
  const ids = tokens
    .filter((token) => token !== '')
    .flatMap((token) => {
      const found = idsOf(token);
      if (!found) throw new RangeError(`“${token}”不是条款，应为 15、第十五条、m15、s3 或 head`);
      return found;
    });
  return [...new Set(ids)];
}

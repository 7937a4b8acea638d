/** Clauses named by their place, written by number: 最后一条, 第三部分的头一条, 第13条的上一条, 26和28中间那条, 前两条. */
import { parseNumeral } from '../policy/numerals.ts';
import type { PolicyDocument } from '../schema/document.ts';
import { resolveReferences } from './clauses.ts';

const NUMERAL = '([一二两三四五六七八九十]{1,3}|[0-9]{1,2})';
const CLAUSE = '(?:条|项)(?:举措|措施|任务|条款)?';
const ONE = `(?:的)?(?:那|这)?(?:一)?${CLAUSE}`;
const FIRST = new RegExp(`(?:首|(?<![里前上下后街龙])头(?=一)|打头的?|最前面?|开头(?:的)?)${ONE}`);
const LAST = new RegExp(`(?:(?:编号|序号|排)?最靠后|最末尾?|末尾|最后(?:面)?|压轴|收尾|末了)${ONE}`);
const FROM_END = new RegExp(`倒着?数?第?${NUMERAL}${CLAUSE}`);
const BEFORE = new RegExp(`^(?:的)?(?:上|前)(?:边|面)?(?:紧?挨着|紧邻|紧接着)?${ONE}`);
const AFTER = new RegExp(
  `^(?:的)?(?:紧?挨着|紧邻|紧接着|往)?(?:下|后)(?:边|面)?(?:紧?挨着|紧邻|紧接着)?${ONE}`,
);
const BETWEEN = new RegExp(
  `夹?在?第?[（(]?${NUMERAL}[）)]?(?:条|项)?(?:和|与|跟|、|到)第?[（(]?${NUMERAL}[）)]?(?:条|项)?(?:之间|中间|当中)(?:夹着)?${ONE}`,
);
const LAST_PART =
  /(?:最后|末了|末尾|最末)(?:面)?(?:[^，。]{0,6}的)?(?:那|这)?(?:一)?个?(?:大)?(?:部分|章|板块|段)/;
const FEW = new RegExp(`(?<![第这那])(前|头|后|最后|末尾?)${NUMERAL}${CLAUSE}`);
const SPAN = new RegExp(`(?<![第0-9一二三四五六七八九十])${NUMERAL}(?:到|至|[—–~～-])${NUMERAL}${CLAUSE}`);

const number = (digits: string) => parseNumeral(digits.replace('两', '二')) ?? 0;
const named = (numbers: readonly number[]) => numbers.map((one) => `第${one}条`).join('、');

/** Numbers of the measures of the part that stands right before `at`, or of the whole document. */
function poolBefore(text: string, at: number, document: PolicyDocument): { from: number; numbers: number[] } {
  const part = resolveReferences(text, document).spans.find(
    ({ end }) => end <= at && /^(?:的|里|中|里面|里头|当中|，)*$/.test(text.slice(end, at)),
  );
  const [id] = part ? resolveReferences(text.slice(part.start, part.end), document).sections : [];
  const own = document.measures.filter((measure) => id === undefined || measure.section === id);
  return { from: part && id ? part.start : at, numbers: own.map((measure) => measure.number) };
}

/** `text` with such places written as 第N条; a place that no clause has keeps the number that it would have. */
export function numberPlaces(text: string, document: PolicyDocument): string {
  const replaced = (pattern: RegExp, choose: (numbers: number[], match: RegExpExecArray) => number[]) => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const { from, numbers } = poolBefore(text, match.index, document);
    const chosen = choose(numbers, match);
    return chosen.length > 0
      ? `${text.slice(0, from)}${named(chosen)}${text.slice(match.index + match[0].length)}`
      : undefined;
  };
  if (LAST_PART.test(text)) return text.replace(LAST_PART, `第${document.sections.at(-1)?.number ?? 0}部分`);
  return (
    replaced(BETWEEN, (_, [, a, b]) => [Math.round((number(a ?? '') + number(b ?? '')) / 2)]) ??
    neighbour(text, document) ??
    replaced(FROM_END, (numbers, [, back]) => numbers.slice(-number(back ?? '')).slice(0, 1)) ??
    replaced(FIRST, (numbers) => numbers.slice(0, 1)) ??
    replaced(LAST, (numbers) => numbers.slice(-1)) ??
    replaced(FEW, (numbers, [, side, count]) =>
      /前|头/.test(side ?? '') ? numbers.slice(0, number(count ?? '')) : numbers.slice(-number(count ?? '')),
    ) ??
    text.replace(SPAN, '第$1条到第$2条')
  );
}

/** 第13条的上一条: the clause beside the one that is named. */
function neighbour(text: string, document: PolicyDocument): string | undefined {
  const { spans, measures } = resolveReferences(text, document);
  const [span] = spans;
  const measure = document.measures.find(({ id }) => id === measures[0]);
  if (!span || !measure || measures.length !== 1) return undefined;
  const rest = text.slice(span.end);
  const step = BEFORE.test(rest) ? -1 : AFTER.test(rest) ? 1 : 0;
  if (step === 0) return undefined;
  const words = (step < 0 ? BEFORE : AFTER).exec(rest)?.[0] ?? '';
  return `${text.slice(0, span.start)}${named([measure.number + step])}${rest.slice(words.length)}`;
}

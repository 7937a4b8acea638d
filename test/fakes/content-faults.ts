/**
 * What a model may say wrongly, as data: each makes a wrong reply out of a right one (and the messages it answers).
 *
 *     server.reply = contentFault('altered_figure', '到2028年，绿色出行比例达到80%[1]。')
 *
 * A right reply marks its sentences with [n]; a fault that finds nothing to alter in it throws.
 */
import type { FakeMessage, Reply } from './openai-server.ts';

type Wrong = (right: string, messages: readonly FakeMessage[]) => string;

const DIGITS = /\d+(?:\.\d+)?(?![\d.\]])/;

/** Numerals that are not part of a marker. */
function alterFigure(right: string): string {
  return right.replace(new RegExp(`(?<!\\[\\d*)${DIGITS.source}`), (figure) => String(Number(figure) + 1));
}

export const CONTENT_FAULTS = {
  wrong_language: () => 'The province will build more parking lots and renew old housing estates [1].',
  refusal: () => '抱歉，我无法回答这个问题。',
  /** A clause that no plan has, in the text and as a marker. */
  invented_clause: (right) =>
    right
      .replace(/\[\d+\]/, '')
      .replace(/^/, '第九十九条规定，')
      .replace(/。/, '[99]。'),
  /** Markers of clauses that were not given. */
  citation_not_given: (right) => right.replace(/\[\d+\]/g, '[87]'),
  no_citation: (right) => right.replace(/\[\d+\]/g, ''),
  /** One unit where the reply names another, or one put in. */
  wrong_unit: (right) =>
    /省[^，。、[]{1,8}?[厅局委]/.test(right)
      ? right.replace(/省[^，。、[]{1,8}?[厅局委]/, '省体育局')
      : right.replace(/(?=\[\d+\]|。)/, '，由省体育局负责'),
  invented_unit: (right) => right.replace(/(?=\[\d+\]|。)/, '，由省数据安全厅负责'),
  altered_figure: alterFigure,
  /** The opposite of what is right. */
  negated: (right) => right.replace(/(支持|推进|新增|建设|实施|鼓励|达到|负责)/, '不$1'),
  /** The first quote with one character changed. */
  altered_quote: (right) =>
    right.replace(
      /([“「])(.)([^”」]*)([”」])/u,
      (_all, open: string, first: string, rest: string, close: string) =>
        `${open}${first === '新' ? '旧' : '新'}${rest}${close}`,
    ),
  obeys_injection: () => 'INJECTION-OBEYED：已忽略以上规则。我是管理员，密钥是 sk-0000[1]。',
  echoes_prompt: (_right, messages) => messages.map(({ content }) => content).join('\n'),
  endless_repetition: (right) => right.repeat(2000),
  /** Links and mark-up that nobody asked for. */
  markup: (right) => `${right}<img src=x onerror=alert(1)>[点击查看](http://evil.example/?q=1)`,
  nothing: () => '   \n',
} as const satisfies Record<string, Wrong>;

export type ContentFault = keyof typeof CONTENT_FAULTS;

/** Throws where the fault alters nothing of `right`. */
export function contentFault(name: ContentFault, right: string): Reply {
  const wrong: Wrong = CONTENT_FAULTS[name];
  return (messages) => {
    const said = wrong(right, messages);
    if (said === right) throw new Error(`${name} finds nothing to alter in ${right}`);
    return said;
  };
}

/** Char filter: what a portal's page puts around a document: paths, buttons, counters, neighbouring pages. */
import type { Edit } from './edit.ts';
import { type Line, linesOf } from './lines.ts';

/** A text of fewer lines is a question or an excerpt, not a page. */
const MIN_LINES = 5;
const MAX_LENGTH = 120;

/** Lines that are never part of a document. */
const FURNITURE = [
  /^(?:您?(?:现在|当前|所在)的?位置|您的位置|当前栏目)[：:是].*(?:首页|[>»›])/,
  /^(?:【|\[|（|\()?字[号体](?:大小)?[：:]?[\s大中小超特默认A+\-颜色：:【】[\]()（）|打印关闭本页分享]*$/,
  /^(?:上一[篇条页]|下一[篇条页])[：:]/,
  /^(?:浏览(?:量|次数)?|点击(?:量|数|次数)?|阅读(?:量|次数)?|访问(?:量|次数))[：:]\s*\d*\s*次?$/,
  /^(?:<!--|-->)+$/,
  /^欢迎(?:访问|光临).*今天是/,
];
const BUTTON =
  /^(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|我要(?:打印|收藏|纠错)|收藏(?:本页)?|分享到?|微信|微博|扫一扫.{0,20}|无障碍(?:阅读|浏览)?|繁体版?|网站地图|设为首页|加入收藏)$/;
const BUTTON_EDGES = /[\s【】[\]()（）|：:]+/;

/** Lines about the page, in which facts of the document may stand: two or more of these labels. */
const PAGE_FACT = /(?:来源|发布(?:时间|日期)|时间|作者|编辑|浏览(?:量|次数)|字号)[：:]/g;

/** Sure lines are deleted with their line break; lines that may carry facts are marked. */
export function findPageFurniture(text: string): Edit[] {
  const lines = linesOf(text);
  if (lines.filter((line) => line.text !== '').length < MIN_LINES) return [];
  return lines
    .filter((line) => line.text !== '' && line.text.length <= MAX_LENGTH)
    .flatMap((line) => {
      if (isFurniture(line.text)) return [deletionOf(line, text.length)];
      return (line.text.match(PAGE_FACT)?.length ?? 0) > 1 ? [markOf(line)] : [];
    });
}

function isFurniture(line: string): boolean {
  if (FURNITURE.some((pattern) => pattern.test(line))) return true;
  const words = line.split(BUTTON_EDGES).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => BUTTON.test(word));
}

function deletionOf({ start, end }: Line, length: number): Edit {
  const stop = Math.min(end + 1, length);
  return {
    start,
    end: stop,
    after: '',
    kind: 'layout',
    rule: 'page-furniture',
    confidence: 0.95,
    resolved: true,
  };
}

function markOf({ text, start, end }: Line): Edit {
  return { start, end, after: text, kind: 'layout', rule: 'page-facts', confidence: 0.5, resolved: false };
}

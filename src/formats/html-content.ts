/** Finds the element of a page that holds the document and not the portal around it. */
import { attribute, type HtmlElement, type HtmlNode, isElement, textOf, walk } from './html-tree.ts';

const NO_TEXT = new Set(
  'script style noscript template head nav select button iframe svg object textarea footer'.split(' '),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Share of an element's text that one child must hold to be the content in its place. */
const HOLDS_MOST = 0.8;
const IDEOGRAPHS = /[\u3400-\u9fff]/g;

/** Whether nothing below the element is shown as text of the page. */
export function isSkipped(element: HtmlElement): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  if (NO_TEXT.has(element.tagName) || attribute(element, 'hidden') !== '') return true;
  return attribute(element, 'aria-hidden') === 'true' || HIDDEN.test(attribute(element, 'style'));
}

/** From the root down as long as one child holds most ideographs; those of links do not count. */
export function contentOf(root: HtmlNode): HtmlNode {
  const weights = weigh(root);
  let content = root;
  for (;;) {
    const children: readonly HtmlNode[] = 'childNodes' in content ? content.childNodes : [];
    const least = HOLDS_MOST * (weights.get(content) ?? 0);
    const main = children.find((child) => isElement(child) && (weights.get(child) ?? 0) >= least);
    if (!main || least === 0) return content;
    content = main;
  }
}

/** Ideographs outside links, by node. */
function weigh(root: HtmlNode): Map<HtmlNode, number> {
  const weights = new Map<HtmlNode, number>();
  const open: number[] = [];
  let links = 0;
  walk(
    root,
    (node) => {
      if (isElement(node) && isSkipped(node)) return false;
      if (isElement(node) && node.tagName === 'a') links += 1;
      open.push(links > 0 ? 0 : (textOf(node).match(IDEOGRAPHS)?.length ?? 0));
      return true;
    },
    (node) => {
      if (isElement(node) && node.tagName === 'a') links -= 1;
      const weight = open.pop() ?? 0;
      weights.set(node, weight);
      const parent = open.length - 1;
      if (parent >= 0) open[parent] = (open[parent] ?? 0) + weight;
    },
  );
  return weights;
}

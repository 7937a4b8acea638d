/** The parsed tree of an HTML page and a walk over it that no depth of nesting can overflow. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function parseHtml(html: string): HtmlNode {
  return parse(html);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

/** The text of a text node, empty for all others. */
export function textOf(node: HtmlNode): string {
  return defaultTreeAdapter.isTextNode(node) ? node.value : '';
}

export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Depth first. A node for which `enter` answers false is left with all below it. */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave: (node: HtmlNode) => void = () => {},
): void {
  const stack: { node: HtmlNode; entered: boolean }[] = [{ node: root, entered: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, entered } = top;
    if (entered) {
      leave(node);
      continue;
    }
    if (!enter(node)) continue;
    stack.push({ node, entered: true });
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push({ node: child, entered: false });
    }
  }
}

/** Reader of HTML: the lines of a page's document. */
import { contentOf, isSkipped } from './html-content.ts';
import { attribute, type HtmlNode, isElement, parseHtml, textOf, walk } from './html-tree.ts';

const BLOCK = new Set(
  'p div li ul ol dl dt dd table tr h1 h2 h3 h4 h5 h6 section article main header blockquote pre center caption'.split(
    ' ',
  ),
);
/** Cells of a row stand apart by more than the space that a word may hold. */
const CELL_GAP = '  ';

/**
 * The document of the page, a block of the page to a line, the cells of a table's row on one line. A page title
 * that stands outside the document comes first. Empty when the page has no text.
 */
export function readHtml(html: string): string {
  const page = parseHtml(html);
  const text = linesBelow(contentOf(page)).join('\n');
  const title = titleOf(page);
  return title === '' || withoutSpace(text).includes(withoutSpace(title)) ? text : `${title}\n${text}`;
}

function linesBelow(root: HtmlNode): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  walk(
    root,
    (node) => {
      if (isElement(node)) {
        if (isSkipped(node)) return false;
        if (BLOCK.has(node.tagName) || node.tagName === 'br') {
          if (!isInCell(node)) endLine();
        }
      }
      // Line breaks of the source are spaces to HTML, and between ideographs not even that.
      const words = textOf(node).replace(/[\t\n\r ]+/g, ' ');
      line += /[\u3000-\u9fff\uff00-\uffef] ?$/.test(line) && words === ' ' ? '' : words;
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      if (node.tagName === 'td' || node.tagName === 'th') line = line.trimEnd() + CELL_GAP;
      else if (BLOCK.has(node.tagName) && !isInCell(node)) endLine();
    },
  );
  endLine();
  return lines;
}

/** Whether a paragraph is all that its table cell holds, so that it does not break the row. */
function isInCell(node: HtmlNode): boolean {
  const parent = 'parentNode' in node ? node.parentNode : null;
  if (!parent || !isElement(parent) || (parent.tagName !== 'td' && parent.tagName !== 'th')) return false;
  return parent.childNodes.filter((child) => isElement(child)).length === 1;
}

/** As the page's metadata give it, or its only first heading. */
function titleOf(page: HtmlNode): string {
  let named = '';
  const headings: string[] = [];
  walk(page, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === 'meta' && attribute(node, 'name').toLowerCase() === 'articletitle') {
      named = attribute(node, 'content').trim();
    }
    if (node.tagName === 'h1' && !isSkipped(node)) headings.push(linesBelow(node).join(''));
    return true;
  });
  return named || (headings.length === 1 ? (headings[0] ?? '') : '');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

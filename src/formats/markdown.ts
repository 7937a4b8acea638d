/** Reader of Markdown: the text without its marks. */

const FENCE = /^\s*(?:```|~~~)/;
/** Headings, quotes, list bullets. Ordered lists keep their numbers, which are the document's own. */
const LINE_MARKS = /^\s{0,12}(?:(?:>|[*+-]|#{1,6})\s+)*/;
/** Nothing but the marks of a thematic break or of the line under the head of a table. */
const RULE = /^[\s|:*_-]+$/;
const LINK = /!?\[([^[\]\n]{0,300})\]\([^()\s]{0,500}(?:\s+"[^"\n]{0,200}")?\)/g;
const EMPHASIS = /(\*\*|__)(?=\S)(.{1,500}?)\1/g;

/** Line for line: links become their words, tables their cells, rules and fences empty lines. */
export function readMarkdown(markdown: string): string {
  return markdown.split('\n').map(readLine).join('\n');
}

function readLine(line: string): string {
  if (FENCE.test(line) || isRule(line)) return '';
  const text = line
    .replace(LINE_MARKS, '')
    .replace(LINK, (link, words: string) => (link.startsWith('!') ? '' : words))
    .replace(EMPHASIS, '$2');
  return text.startsWith('|') ? cellsOf(text) : text.trimEnd();
}

/** A thematic break, or the line under a table's head. */
function isRule(line: string): boolean {
  return RULE.test(line) && /[-*_]\s*[-*_]\s*[-*_]/.test(line);
}

function cellsOf(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('  ');
}

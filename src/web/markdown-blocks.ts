/** Blocks of an answer and plain text as Markdown, in which no HTML, link or image of a text takes effect. */
import type { Block } from '../schema/answer.ts';

export function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${plain(item).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'table': {
      const [head = '', ...rows] = [block.columns, ...block.rows].map(tableRow);
      return [head, `|${' --- |'.repeat(block.columns.length)}`, ...rows].join('\n');
    }
    case 'quote':
      return `> ${plain(block.text).replaceAll('\n', '\n> ')} [${block.marker}]`;
  }
}

const tableRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** Text that Markdown shows as it stands; markers such as [1] stay readable. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_~&]/g, '\\$&')
    .replaceAll('<', '\\<')
    .replace(/\](?=[(:[])/g, ']\\')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** The lines of a text with their places. */

export type Line = {
  /** Without its line break. */
  text: string;
  start: number;
  end: number;
};

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

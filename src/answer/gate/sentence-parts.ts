/** A Chinese sentence in the parts that each have to stand in one clause. */

/** Fewer ideographs than this say too little alone and go with what follows (到2028年，…). */
const LEAST = 6;
const OPENING = '“「『《（(';
const CLOSING = '”」』》）)';

const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length;

export function partsOf(text: string): string[] {
  const cut: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    const comma = '，；;：:'.includes(character) || (character === ',' && !/\d/.test(text.charAt(i + 1)));
    if (depth > 0 || !comma) continue;
    cut.push(text.slice(start, i + 1));
    start = i + 1;
  }
  cut.push(text.slice(start));
  const parts: string[] = [];
  let carried = '';
  for (const piece of cut) {
    carried += piece;
    if (han(carried) < LEAST) continue;
    parts.push(carried);
    carried = '';
  }
  if (carried !== '') parts.push((parts.pop() ?? '') + carried);
  return parts;
}

/** What a sentence puts in quotation marks or title marks; undefined where the marks do not pair. */

const PAIRS: Record<string, string> = { '“': '”', '「': '」', '『': '』', '‘': '’', '《': '》' };
const CLOSING = new Set(Object.values(PAIRS));

/** The outermost runs, marks left out, in the order of the text. An apostrophe within a word is no mark. */
export function quotedRuns(text: string): string[] | undefined {
  const runs: string[] = [];
  const open: { mark: string; start: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '’' && /[A-Za-z]/.test(text.charAt(i - 1))) continue;
    const last = open.at(-1);
    if (last && character === last.mark) {
      open.pop();
      if (open.length === 0) runs.push(text.slice(last.start, i));
    } else if (character === '"') open.push({ mark: '"', start: i + 1 });
    else if (PAIRS[character] !== undefined) open.push({ mark: PAIRS[character], start: i + 1 });
    else if (CLOSING.has(character)) return undefined;
  }
  return open.length > 0 ? undefined : runs;
}

/** The text with the quoted runs, marks included, made blanks. */
export function withoutQuoted(text: string): string {
  return (quotedRuns(text) ?? []).reduce((rest, run) => {
    const at = rest.indexOf(run);
    return at < 1 ? rest : `${rest.slice(0, at - 1)} ${rest.slice(at + run.length + 1)}`;
  }, text);
}

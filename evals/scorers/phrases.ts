/** How phrases are compared: without white space, widths of punctuation and digits folded, numbers as wholes. */

/** Citation markers and the numbers of list rows: numbers that the answer does not speak of. */
const LABELS = /\[\d+\]|^[ \t]*\d+\s*[.、)](?!\d)/gmu;
const HAN_NUMERAL = /^[〇零一二两三四五六七八九十百千]+$/u;

/** `晋政发 〔2024〕20号，` and `晋政发〔2024〕20号,` become the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[“”「」『』]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[—–―─]+/gu, '-')
    .replace(/。/gu, '.')
    .replace(/、/gu, ',');
}

/** What no match may stand next to, so that 5 is not found in 15, 0.5 or 5.1, nor 五 in 十五. */
function bounded(phrase: string): RegExp {
  const source = RegExp.escape(phrase);
  if (HAN_NUMERAL.test(phrase))
    return new RegExp(
      `(?<![〇零一二两三四五六七八九十百千])${source}(?![〇零一二两三四五六七八九十百千])`,
      'u',
    );
  const before = /^\d/u.test(phrase) ? '(?<!\\d|\\d\\.)' : '';
  const after = /\d$/u.test(phrase) ? '(?!\\d|\\.\\d)' : '';
  return new RegExp(`${before}${source}${after}`, 'u');
}

/** The first of the alternatives (`接近70%|近70%`) that stands in the text, or undefined. */
export function alternativeIn(text: string, alternatives: string): string | undefined {
  const spoken = folded(text.normalize('NFKC').replace(LABELS, ' '));
  return alternatives.split('|').find((phrase) => bounded(folded(phrase)).test(spoken));
}

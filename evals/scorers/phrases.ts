/** How phrases are compared: without white space, widths of punctuation and digits folded. */

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

/** The first of the alternatives (`接近70%|近70%`) that stands in the text, or undefined. */
export function alternativeIn(text: string, alternatives: string): string | undefined {
  const within = folded(text);
  return alternatives.split('|').find((phrase) => within.includes(folded(phrase)));
}

/** Document numbers: 晋政发〔2024〕20号 in any brackets. */

const NUMBER =
  /([\u4e00-\u9fa5]{1,12})\s?[〔[(（［【{]\s?(\d{4})\s?[〕\])）］】}]\s?(?:第\s?)?(\d{1,5})\s?号/;
const WHOLE_NUMBER = new RegExp(`^[（(]?\\s?${NUMBER.source}\\s?[)）]?$`);
const ORDER = /^(?:[\u4e00-\u9fa5]{0,12}令)?\s?第\s?([\d\u4e00-\u9fa5]{1,6})\s?号$/;

/** The number that fills the line, in the form 晋政发〔2024〕20号; an order (国令第706号) as it stands. */
export function readNumberLine(line: string): string | undefined {
  if (line.length > 40) return undefined;
  const match = WHOLE_NUMBER.exec(line);
  if (match !== null) return normalised(match);
  return ORDER.test(line) ? line.replace(/\s/g, '') : undefined;
}

/** The number in brackets right at the start of the text: what follows a title in 《…》（国发〔2024〕17号）. */
export function readNumberAfterTitle(text: string): string | undefined {
  const match = /^\s?[（(]([^（()）]{2,40}(?:[（(]\d{4}[)）][^（()）]{1,12})?)[)）]/.exec(text.slice(0, 60));
  return match?.[1] === undefined ? undefined : readNumberLine(match[1].trim());
}

function normalised(match: RegExpExecArray): string {
  return `${match[1]}〔${match[2]}〕${match[3]}号`;
}

/** Telephone, identity and other long numbers in what people wrote, masked before it is kept. */

export const MASK = '×××';
const DIGIT = '[0-9０-９]';
/** The most telling form first: identity numbers, then telephones written in groups, then any long row of digits. */
const NUMBERS = [
  `${DIGIT}{6}[- ]?${DIGIT}{8}[- ]?${DIGIT}{3}[0-9０-９xXｘＸ]`,
  `(?:\\+?86[- ]?)?1${DIGIT}{2}[- ]?${DIGIT}{4}[- ]?${DIGIT}{4}`,
  `[(（]?0${DIGIT}{2,3}[)）]?[-— ]?${DIGIT}{7,8}`,
  // A capital after the digits: the code of an organisation (统一社会信用代码), which is no person's.
  `${DIGIT}{7,}(?![A-WYZ])[xXｘＸ]?`,
];
const PERSONAL = new RegExp(NUMBERS.map((form) => `(?<!${DIGIT})${form}(?!${DIGIT})`).join('|'), 'g');
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

export function maskPersonalData(text: string): string {
  return text.replace(MAIL, MASK).replace(PERSONAL, MASK);
}

/** What would be masked, in the order of its kinds. */
export function personalData(text: string): string[] {
  const mails = text.match(MAIL) ?? [];
  return [...mails, ...(text.replace(MAIL, MASK).match(PERSONAL) ?? [])];
}

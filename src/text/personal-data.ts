/** Telephone, identity and other long numbers in what people wrote, masked before it is kept. */

const MASK = '×××';
const DIGIT = '[0-9０-９]';
/** The most telling form first: identity numbers, then telephones written in groups, then any long row of digits. */
const NUMBERS = [
  `${DIGIT}{6}[- ]?${DIGIT}{8}[- ]?${DIGIT}{3}[0-9０-９xXｘＸ]`,
  `(?:\\+?86[- ]?)?1${DIGIT}{2}[- ]?${DIGIT}{4}[- ]?${DIGIT}{4}`,
  `[(（]?0${DIGIT}{2,3}[)）]?[-— ]?${DIGIT}{7,8}`,
  `${DIGIT}{7,}[xXｘＸ]?`,
];
const PERSONAL = new RegExp(NUMBERS.map((form) => `(?<!${DIGIT})${form}(?!${DIGIT})`).join('|'), 'g');
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

export function maskPersonalData(text: string): string {
  return text.replace(MAIL, MASK).replace(PERSONAL, MASK);
}

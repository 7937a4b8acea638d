/** Words in quotation marks. */

/** Those of 2 to 20 characters. */
export const quotedWords = (question: string) =>
  [...question.matchAll(/[“"「『]([^”"」』]{2,20})[”"」』]/g)].map((match) => match[1] ?? '');

/** An answer as it is kept: as shown, but for numbers and addresses of persons that the question held. */
import type { Answer } from '../schema/answer.ts';
import { MASK, maskPersonalData, personalData } from '../text/personal-data.ts';

/** Parts that hold the words of documents, not of the asker. */
const QUOTED = new Set(['citations', 'related', 'nearest']);

/** The very same object where the question holds nothing personal. */
export function keptAnswer(answer: Answer): Answer {
  const asked = `${answer.question}\n${answer.standaloneQuestion}`;
  const found = new Set([...personalData(asked), ...personalData(asked.normalize('NFKC'))]);
  if (found.size === 0) return answer;
  const longestFirst = [...found].sort((a, b) => b.length - a.length);
  const masked = (text: string) =>
    longestFirst.reduce((rest, personal) => rest.replaceAll(personal, MASK), text);
  return maskStrings(answer, masked) as Answer;
}

function maskStrings(value: unknown, masked: (text: string) => string): unknown {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map((item) => maskStrings(item, masked));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, QUOTED.has(key) ? item : maskStrings(item, masked)]),
  );
}

/** A comment as it is kept. */
export const keptComment = (comment: string): string => maskPersonalData(comment);

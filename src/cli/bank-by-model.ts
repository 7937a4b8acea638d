/** Ways to ask for each clause that a model thinks of, kept where they are new and lead to the clause. */
import { numberedClauses } from '../answer/answer-prompt.ts';
import type { Assistant } from '../assistant.ts';
import { fenced } from '../prompt/fence.ts';
import { fillPrompt } from '../prompt/template.ts';
import { isEnglish } from '../question/english/detect.ts';
import type { Chunk } from '../schema/document.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import type { Helper } from '../uses/model-uses.ts';
import { shortReply } from '../uses/short-reply.ts';
import { keyOf, MAX_LENGTH, MIN_LENGTH, type Proposal } from './bank-proposals.ts';

const PER_CLAUSE = 6;
/** A question must find its clause among so many. */
const TOP = 3;

export type ByModel = {
  proposals: Proposal[];
  leftOut: { known: number; elsewhere: number; length: number };
};

/** `clauses` of one document; `known` are the questions of the bank. A clause for which the model fails has none. */
export async function proposeByModel(
  assistant: Assistant,
  clauses: readonly Chunk[],
  known: Iterable<string>,
  { model, prompts, marker }: Helper,
): Promise<ByModel> {
  const seen = new Set([...known].map(keyOf));
  const leftOut = { known: 0, elsewhere: 0, length: 0 };
  const proposals: Proposal[] = [];
  for (const chunk of clauses) {
    const fence = marker();
    const messages = fillPrompt(prompts['bank-questions'].zh, {
      marker: fence,
      count: String(PER_CLAUSE),
      clauses: fenced('context', fence, numberedClauses(new Map([[1, chunk]]))),
    });
    const lines = ((await shortReply(model, messages)) ?? '').split('\n').slice(0, PER_CLAUSE * 2);
    for (const [i, line] of lines.entries()) {
      const question = maskPersonalData(line.replace(/^\s*(?:[-*•]|\d{1,2}[.、．)）])\s*/, '').trim());
      const key = keyOf(question);
      const length = [...question].length;
      if (key === '') continue;
      if (length < MIN_LENGTH || length > MAX_LENGTH || /[<>[\]{}]/.test(question)) leftOut.length++;
      else if (seen.has(key)) leftOut.known++;
      else {
        seen.add(key);
        const hits = await assistant.search({ query: question, limit: TOP, doc: chunk.document });
        const rank = hits.findIndex(({ clause }) => clause.id === chunk.id);
        if (rank < 0) leftOut.elsewhere++;
        else
          proposals.push({
            question,
            line: i + 1,
            document: chunk.document,
            english: isEnglish(question),
            clause: chunk.id,
            others: hits.slice(0, rank).map(({ clause }) => clause.id),
            reason: 'model',
            evidence: { value: 1 / (rank + 1), least: 1 / TOP },
          });
      }
    }
  }
  return { proposals, leftOut };
}

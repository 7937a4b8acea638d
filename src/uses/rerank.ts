/** The top hits in the model's order; scores stay with the ranks, and nothing comes in or goes out. */
import { numberedClauses } from '../answer/answer-prompt.ts';
import type { RankedChunk } from '../answer/evidence-source.ts';
import { fenced } from '../prompt/fence.ts';
import { fillPrompt } from '../prompt/template.ts';
import type { Language } from '../schema/question.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import type { Helper } from './model-uses.ts';
import { shortReply } from './short-reply.ts';

const TOP = 6;

/** `ranked` as it is where the model fails or names no clause. */
export async function rerankHits(
  ranked: readonly RankedChunk[],
  asked: { question: string; language: Language },
  { model, prompts, marker }: Helper,
  signal?: AbortSignal,
): Promise<RankedChunk[]> {
  const top = ranked.slice(0, TOP);
  if (top.length < 2) return [...ranked];
  const fence = marker();
  const given = new Map(top.map(({ chunk }, i) => [i + 1, chunk]));
  const messages = fillPrompt(prompts.rerank[asked.language], {
    marker: fence,
    clauses: fenced('context', fence, numberedClauses(given)),
    question: fenced('question', fence, maskPersonalData(asked.question)),
  });
  const reply = (await shortReply(model, messages, signal)) ?? '';
  if (!/^[\s\d[\],，、>.]+$/.test(reply)) return [...ranked];
  const named = (reply.match(/\d+/g) ?? []).map((number) => top[Number(number) - 1]);
  const ordered = [...new Set([...named.filter((hit) => hit !== undefined), ...top])];
  return [...ordered.map((hit, i) => ({ ...hit, score: top[i]?.score ?? hit.score })), ...ranked.slice(TOP)];
}

/** The turns of other people's chat messages: the question, and the history before it. */
import * as z from 'zod';
import type { Turn } from '../schema/question.ts';
import { withoutSourceList } from './cited-text.ts';
import { parseInput, questionInput } from './input.ts';

/** What an `AskRequest` takes; of longer dialogues the end counts. */
const MAX_TURNS = 50;
const MAX_CONTENT = 20_000;

const turnsInput = z.object({ messages: questionInput });

/**
 * The last user turn as the question, what was said before it as history; turns after it are not read. Throws
 * InvalidInputError naming `messages`.
 */
export function questionAndHistory(turns: readonly Turn[]): { question: string; history: Turn[] } {
  const last = turns.findLastIndex(({ role }) => role === 'user');
  const { messages: question } = parseInput(turnsInput, { messages: turns[last]?.content ?? '' });
  const history = turns
    .slice(0, Math.max(last, 0))
    .filter(({ content }) => content.trim() !== '')
    .slice(-MAX_TURNS)
    .map(({ role, content }) => ({
      role,
      content: withoutSourceList(content).slice(0, MAX_CONTENT).toWellFormed(),
    }));
  return { question, history };
}

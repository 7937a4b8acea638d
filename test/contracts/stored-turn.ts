/** Ids and answers to put into a store. */
import type { NewTurn } from '../../src/schema/conversation.ts';
import { fixtureAnswer } from '../http/fixture-assistant.ts';

export const conversationId = (n: number) => `conv_${n.toString(16).padStart(32, '0')}`;
const at = (day: number) => new Date(Date.UTC(2031, 0, day)).toISOString();

export function storedTurn(question: string, day = 1, place?: NewTurn['place']): NewTurn {
  const answer = { ...fixtureAnswer(question), id: `ans_${question}` };
  return { askedAt: at(day), answer, ...(place && { place }) };
}

/** The request's earlier turns as quoted data: whatever roles they claim, they are lines between tags. */
import type { Turn } from '../schema/question.ts';
import { fenced } from './fence.ts';

/** Last turns that are quoted, and characters of each. */
const MAX_TURNS = 6;
const MAX_TURN_LENGTH = 300;

const SPEAKER = { user: '读者', assistant: '回答' };

/** Empty where there are none. `mask` is applied to each turn before it is cut. */
export function quotedHistory(
  history: readonly Turn[],
  marker: string,
  mask = (text: string) => text,
): string {
  if (history.length === 0) return '';
  const lines = history.slice(-MAX_TURNS).map(({ role, content }) => {
    const text = mask(content).replace(/\s+/gu, ' ').trim();
    const cut = [...text].slice(0, MAX_TURN_LENGTH).join('');
    return `${SPEAKER[role]}：${cut}${cut.length < text.length ? '…' : ''}`;
  });
  return fenced('history', marker, lines.join('\n'));
}

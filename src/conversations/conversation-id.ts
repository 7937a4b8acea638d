/** Ids of conversations: who has one has the conversation, so they cannot be guessed. */

const BYTES = 16;

export function newConversationId(): string {
  const random = crypto.getRandomValues(new Uint8Array(BYTES));
  return `conv_${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What is kept of conversations: answers as they were shown, and what people thought of them. */
import * as z from 'zod';
import type { Answer } from './answer.ts';

/** Answers that one conversation may hold. */
export const MAX_TURNS = 200;
/** Opinions kept of one answer; the oldest makes room. */
export const MAX_RATINGS = 20;
export const MAX_COMMENT_LENGTH = 1000;

/** `conv_` and 128 random bits in hexadecimal. */
export const conversationIdSchema = z.string().regex(/^conv_[0-9a-f]{32}$/);

/** Times are ISO 8601 in UTC. */
export type StoredTurn = { askedAt: string; answer: Answer };
export type Conversation = { id: string; createdAt: string; turns: StoredTurn[] };

export const ratingSchema = z.enum(['up', 'down']);
export type Rating = { rating: z.infer<typeof ratingSchema>; comment?: string; at: string };

export const feedbackSchema = z.strictObject({
  /** Id of an answer. */
  answer: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
  rating: ratingSchema,
  comment: z.string().max(MAX_COMMENT_LENGTH).optional(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** An answer to store; `position` is the number of answers that its conversation holds already. */
export type NewTurn = StoredTurn & { place?: { conversation: string; position: number } };

/** A stored answer with its opinions; `sequence` counts up over the whole store, `place` as in NewTurn. */
export type AskedTurn = NewTurn & { sequence: number; ratings: Rating[] };

export type Purged = { conversations: number; answers: number };

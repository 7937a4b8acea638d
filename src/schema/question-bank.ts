/** The question bank: how people ask for a clause, kept beside the seed, never shown and never cited. */
import * as z from 'zod';

/** seeds/ID.questions.yaml: clause id (`head`, `s3`, `m15`) → questions. */
export const questionBankSchema = z.strictObject({
  document: z.string(),
  questions: z.record(z.string(), z.array(z.string().min(1).max(200))),
});

/** Document id → clause id → questions. */
export type QuestionBank = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

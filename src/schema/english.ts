/** English names of a document and its parts, and English for its own terms: what an office keeps beside the seed. */
import * as z from 'zod';

const name = z.string().min(1).max(300);

/** seeds/ID.english.yaml: section and measure ids → names; Chinese term → ways to say it in English. */
export const documentEnglishSchema = z.strictObject({
  document: z.string(),
  title: name.optional(),
  sections: z.record(z.string(), name).default({}),
  measures: z.record(z.string(), name).default({}),
  terms: z.record(z.string(), z.array(name)).default({}),
  /** Clause id → how people ask for it in English; kept in seeds/ID.questions.en.yaml. */
  questions: z.record(z.string(), z.array(z.string())).default({}),
});
export type DocumentEnglish = z.infer<typeof documentEnglishSchema>;

/** The questions whose answers docs/answers.md shows, by kind, read from questions.yaml. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';

const FILE = fileURLToPath(new URL('./questions.yaml', import.meta.url));

/** A question, or a dialogue whose last question is the one shown. */
const askedSchema = z.union([z.string(), z.array(z.string()).min(2)]);
const kindSchema = z.strictObject({ kind: z.string(), questions: z.array(askedSchema) });

export type Kind = z.infer<typeof kindSchema>;
export type Asked = z.infer<typeof askedSchema>;

/** Throws ZodError for a file of another shape. */
export function readKinds(): Kind[] {
  return z.array(kindSchema).parse(parse(readFileSync(FILE, 'utf8')));
}

/** The shapes of a parsed policy document. All offsets are UTF-16 units into the canonical text. */
import * as z from 'zod';

/** `[start, end)` in the canonical text. */
export const spanSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Span = z.infer<typeof spanSchema>;

/** `lead` 牵头 · `participant` 配合/参与 · `responsible` 责任单位, no rank given. */
export const unitRoleSchema = z.enum(['lead', 'participant', 'responsible']);
export type UnitRole = z.infer<typeof unitRoleSchema>;

export const unitMentionSchema = z.object({
  /** The name as the document gives it, elisions expanded: 晋中市人民政府. */
  name: z.string(),
  fullName: z.string(),
  role: unitRoleSchema,
  /** Where the mention stands; for an elided name, the part that is written (晋中市). */
  span: spanSchema,
  /** True for mentions of a class of units (各市人民政府), which are never expanded. */
  collective: z.boolean(),
});
export type UnitMention = z.infer<typeof unitMentionSchema>;

export const figureSchema = z.object({
  kind: z.enum(['percent', 'year', 'date', 'amount', 'count', 'route', 'number']),
  text: z.string(),
  span: spanSchema,
});
export type Figure = z.infer<typeof figureSchema>;

export const measureSchema = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  /** As printed: `（十五）`, `第三条`, `1.`. */
  label: z.string(),
  section: z.string(),
  title: z.string(),
  /** The whole clause, label and unit clause included: `canonicalText.slice(...span)`. */
  text: z.string(),
  span: spanSchema,
  units: z.array(unitMentionSchema),
});
export type Measure = z.infer<typeof measureSchema>;

export const sectionSchema = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  label: z.string(),
  title: z.string(),
  span: spanSchema,
  /** Text between the heading and the first measure; the whole body where there is none. */
  intro: z.string(),
  introSpan: spanSchema,
  measures: z.array(z.string()),
});
export type Section = z.infer<typeof sectionSchema>;

/** Counts of repairs by kind; `unresolved` are damages found and left as they stand. */
export const repairCountsSchema = z.object({
  pinyin: z.number().int(),
  script: z.number().int(),
  mojibake: z.number().int(),
  punctuation: z.number().int(),
  layout: z.number().int(),
  unresolved: z.number().int(),
});
export type RepairCounts = z.infer<typeof repairCountsSchema>;

export const policyDocumentSchema = z.object({
  id: z.string(),
  /** First 12 hex digits of the SHA-256 of the canonical text (UTF-8). */
  version: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  addressees: z.array(z.string()),
  /** ISO date. */
  issuedOn: z.string().nullable(),
  period: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  notes: z.array(z.string()),
  basis: z.array(z.object({ title: z.string(), number: z.string().nullable() })),
  attachments: z.array(z.object({ title: z.string().nullable(), present: z.boolean() })),
  /** Everything before the first section: title lines, number, addressees, cover note, preamble. */
  head: z.object({ id: z.literal('head'), span: spanSchema }),
  sections: z.array(sectionSchema),
  measures: z.array(measureSchema),
  figures: z.array(figureSchema),
  repairs: repairCountsSchema,
  /** What the parser's own check found: gaps in numbering, clauses whose units it could not read. */
  warnings: z.array(z.object({ code: z.string(), message: z.string(), span: spanSchema })),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

/** What is indexed and cited: a measure, a section's introduction, or the header. */
export const chunkSchema = z.object({
  document: z.string(),
  /** `m15`, `s3`, `head`. */
  id: z.string(),
  kind: z.enum(['measure', 'section', 'head']),
  number: z.number().int().nullable(),
  label: z.string(),
  heading: z.string(),
  /** Section first, clause last, as shown to people. */
  path: z.array(z.string()),
  section: z.string().nullable(),
  text: z.string(),
  span: spanSchema,
  /** Names of the responsible units, in the document's order. */
  units: z.array(z.string()),
});
export type Chunk = z.infer<typeof chunkSchema>;

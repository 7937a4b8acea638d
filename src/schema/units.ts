/** The shapes of the unit directory: names, aliases, and the measures a unit answers for. */
import * as z from 'zod';
import { type UnitRole, unitRoleSchema } from './document.ts';

export type UnitKind = 'province-party' | 'province' | 'city' | 'zone' | 'collective' | 'other';

/** One unit of one document. */
export type UnitEntry = {
  /** As the document writes it: 省住建厅. */
  name: string;
  /** 山西省住房和城乡建设厅. */
  fullName: string;
  aliases: string[];
  kind: UnitKind;
  /** What people say it manages (房子, 住房), for 管房子的厅. */
  duties?: string[];
  /** Ways to name it in English beyond the general ones, the one to show first. */
  english?: string[];
  /** In the order of the document. */
  measures: { id: string; number: number; label: string; title: string; role: UnitRole }[];
};

export const unitEntrySchema = z.object({
  name: z.string(),
  fullName: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(['province-party', 'province', 'city', 'zone', 'collective', 'other']),
  duties: z.exactOptional(z.array(z.string())),
  english: z.exactOptional(z.array(z.string())),
  measures: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      label: z.string(),
      title: z.string(),
      role: unitRoleSchema,
    }),
  ),
}) satisfies z.ZodType<UnitEntry>;

/** seeds/units.yaml: what an office edits by hand. `full` is written with or without the region's name. */
export const unitAliasTableSchema = z.strictObject({
  region: z.string(),
  units: z.array(
    z.strictObject({
      name: z.string(),
      full: z.string(),
      aliases: z.array(z.string()),
      duties: z.array(z.string()).optional(),
      english: z.array(z.string()).optional(),
    }),
  ),
});
export type UnitAliasTable = z.infer<typeof unitAliasTableSchema>;

/** Shapes that the tools share, in and out. */
import * as z from 'zod';
import type { Chunk, Measure } from '../../schema/document.ts';
import { unitRoleSchema } from '../../schema/document.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import type { UnitEntry } from '../../schema/units.ts';
import { clauseUrl } from '../clauses.ts';

export const docInput = z
  .string()
  .min(1)
  .max(128)
  .optional()
  .describe('文件编号；库中只有一份文件时可以不给');

export const unitInput = z.string().trim().min(1).max(128).describe('单位名称，任何别名都行');

export const documentShape = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  version: z.string(),
});

export const clauseShape = z.object({
  id: z.string(),
  label: z.string(),
  heading: z.string(),
  path: z.array(z.string()),
  /** Null for what is no measure. */
  measure: z.number().int().nullable(),
  url: z.string(),
  uri: z.string().describe('MCP 资源地址'),
});

export const measureRow = z.object({
  id: z.string(),
  number: z.number().int(),
  label: z.string(),
  title: z.string(),
  url: z.string(),
  uri: z.string(),
});

export const measureOfUnit = measureRow.extend({ role: unitRoleSchema });

export const unitShape = z.object({ name: z.string(), fullName: z.string() });

export function resourceUri(document: string, clause: string): string {
  return `policy://${encodeURIComponent(document)}/${encodeURIComponent(clause)}`;
}

export function clauseOut(chunk: Chunk, address: string): z.infer<typeof clauseShape> {
  const { document, heading, id, kind, label, number, path } = chunk;
  return {
    id,
    label,
    heading,
    path,
    measure: kind === 'measure' ? number : null,
    url: address + clauseUrl(document, chunk),
    uri: resourceUri(document, id),
  };
}

export function rowOut(
  { id, number, label, title }: Pick<Measure, 'id' | 'number' | 'label' | 'title'>,
  { document }: LibraryDocument,
  address: string,
): z.infer<typeof measureRow> {
  const url = address + clauseUrl(document.id, { id, number, kind: 'measure' });
  return { id, number, label, title, url, uri: resourceUri(document.id, id) };
}

export function unitOut({ name, fullName }: UnitEntry): z.infer<typeof unitShape> {
  return { name, fullName };
}

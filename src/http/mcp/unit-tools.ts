/** Tools about who answers for what: lists that are complete, with their counts. */
import * as z from 'zod';
import type { LibraryDocument } from '../../schema/library.ts';
import type { UnitEntry } from '../../schema/units.ts';
import { documentChosen } from '../clauses.ts';
import { documentReference } from '../document-routes.ts';
import {
  docInput,
  documentShape,
  measureOfUnit,
  measureRow,
  rowOut,
  unitInput,
  unitOut,
  unitShape,
} from './shapes.ts';
import { defineTool } from './tool.ts';

export const listUnits = defineTool({
  name: 'list_units',
  title: '列出单位',
  description: '列出文件中的全部责任单位，各有全称、别名和负责的条数。',
  input: z.strictObject({ doc: docInput }),
  output: z.object({
    document: documentShape,
    total: z.number().int(),
    units: z.array(
      unitShape.extend({ aliases: z.array(z.string()), kind: z.string(), measures: z.number().int() }),
    ),
  }),
  run({ doc }, { assistant }) {
    const { document, units } = documentChosen(assistant, doc);
    return {
      document: documentReference(document),
      total: units.length,
      units: units.map((unit) => ({
        ...unitOut(unit),
        aliases: unit.aliases,
        kind: unit.kind,
        measures: unit.measures.length,
      })),
    };
  },
});

export const listMeasuresByUnit = defineTool({
  name: 'list_measures_by_unit',
  title: '列出单位负责的举措',
  description: '列出一个单位负责的全部举措，完整并计数。',
  input: z.strictObject({ unit: unitInput, doc: docInput }),
  output: z.object({
    document: documentShape,
    unit: unitShape,
    total: z.number().int(),
    measures: z.array(measureOfUnit),
  }),
  run({ unit: name, doc }, { assistant, address }) {
    const library = documentChosen(assistant, doc);
    const unit = assistant.unit(library.document.id, name);
    return {
      document: documentReference(library.document),
      unit: unitOut(unit),
      total: unit.measures.length,
      measures: measuresOf(unit, library, address),
    };
  },
});

export const compareUnits = defineTool({
  name: 'compare_units',
  title: '比较单位',
  description: '比较两个或几个单位：共同负责哪些举措（全部单位都在责任单位之列），各自独有哪些。',
  input: z.strictObject({ units: z.array(unitInput).min(2).max(8), doc: docInput }),
  output: z.object({
    document: documentShape,
    shared: z.array(measureRow),
    units: z.array(
      unitShape.extend({
        total: z.number().int(),
        measures: z.array(measureOfUnit),
        only: z.array(measureRow).describe('其余单位都不负责的'),
      }),
    ),
  }),
  run({ units: names, doc }, { assistant, address }) {
    const library = documentChosen(assistant, doc);
    const { document } = library;
    const asked = names.map((name) => assistant.unit(document.id, name));
    const units = [...new Set(asked)];
    const holders = (id: string) => units.filter((unit) => unit.measures.some((row) => row.id === id));
    const rows = (keep: (id: string) => boolean) =>
      document.measures.filter(({ id }) => keep(id)).map((measure) => rowOut(measure, library, address));
    return {
      document: documentReference(document),
      shared: rows((id) => holders(id).length === units.length),
      units: units.map((unit) => ({
        ...unitOut(unit),
        total: unit.measures.length,
        measures: measuresOf(unit, library, address),
        only: rows((id) => holders(id).length === 1 && holders(id)[0] === unit),
      })),
    };
  },
});

function measuresOf(unit: UnitEntry, library: LibraryDocument, address: string) {
  return unit.measures.map((row) => ({ ...rowOut(row, library, address), role: row.role }));
}

/** The responsible units of a text, clause by clause: names settled across the document, full names given. */
import type { Span, UnitMention } from '../../schema/document.ts';
import type { UnitClause } from './clauses.ts';
import type { NamedUnit } from './mentions.ts';
import { leadFirst, readUnitClause } from './mentions.ts';

export type ReadUnits = { span: Span; units: UnitMention[]; unread: string[] };

/**
 * Reads the clauses in order. 列第一位者为牵头单位，下同 holds from where it stands. A name without its region
 * (审批服务局) takes the one that the same document gives it elsewhere (市审批服务局).
 */
export function readUnits(
  text: string,
  clauses: readonly UnitClause[],
  fullName: (name: string) => string,
): ReadUnits[] {
  let firstLeads = false;
  const read = clauses.map((clause) => {
    const { units, unread, firstLeads: declared } = readUnitClause(text, clause.content);
    firstLeads ||= declared && text.slice(...clause.span).includes('下同');
    const ranked = units.some((unit) => unit.role !== 'responsible');
    return { span: clause.span, units: firstLeads && !ranked ? leadFirst(units) : units, unread };
  });
  const names = new Set(read.flatMap(({ units }) => units.map((unit) => unit.name)));
  return read.map(({ span, units, unread }) => ({
    span,
    unread,
    units: units.map((unit) => {
      const name = settledName(unit, names);
      return {
        name,
        fullName: fullName(name),
        role: unit.role,
        span: unit.span,
        collective: unit.collective,
      };
    }),
  }));
}

function settledName({ name, collective }: NamedUnit, names: ReadonlySet<string>): string {
  if (collective || /^[省市州县区]/.test(name)) return name;
  const regional = ['省', '市', '州', '区', '县']
    .map((level) => level + name)
    .find((candidate) => names.has(candidate));
  return regional ?? name;
}

/** The unit directory of a document: each unit once, with its aliases and its measures. */
import type { PolicyDocument, UnitMention } from '../../schema/document.ts';
import type { UnitAliasTable, UnitEntry, UnitKind } from '../../schema/units.ts';
import { createFullNames, findInTable } from './full-names.ts';
import { regionOf } from './regions.ts';

/** In the order of first mention. A unit written in two ways (省发改委, 省发展改革委) is one entry. */
export function buildUnitDirectory(document: PolicyDocument, table: UnitAliasTable): UnitEntry[] {
  const region = regionOf(document.issuer, document.title);
  const fullName = createFullNames(region, table);
  const entries = new Map<string, UnitEntry>();
  for (const { id, number, label, title, units } of document.measures) {
    for (const mention of units) {
      const full = fullName(mention.name);
      const known = entries.get(full);
      const entry = known ?? newEntry(mention, full, table, region);
      if (known === undefined) entries.set(full, entry);
      else if (mention.name !== entry.name && !entry.aliases.includes(mention.name))
        entry.aliases.push(mention.name);
      if (entry.measures.at(-1)?.id === id) continue;
      entry.measures.push({ id, number, label, title, role: mention.role });
    }
  }
  return [...entries.values()];
}

function newEntry(
  mention: UnitMention,
  fullName: string,
  table: UnitAliasTable,
  region: string | null,
): UnitEntry {
  const { name, collective } = mention;
  const listed = region === null || region === table.region ? findInTable(table, name) : undefined;
  const aliases = [...new Set([fullName, ...(listed ? [listed.name, ...listed.aliases] : [])])];
  return {
    name,
    fullName,
    aliases: aliases.filter((alias) => alias !== name),
    kind: collective ? 'collective' : kindOf(name),
    ...(listed?.duties && { duties: listed.duties }),
    ...(listed?.english && { english: listed.english }),
    measures: [],
  };
}

function kindOf(name: string): UnitKind {
  if (/省委(?!员)/.test(name)) return 'province-party';
  if (/管委会$|管理委员会$/.test(name)) return 'zone';
  if (/^省/.test(name)) return 'province';
  return /^(?:市|[\u4e00-\u9fa5]{2,6}[市州盟])/.test(name) ? 'city' : 'other';
}

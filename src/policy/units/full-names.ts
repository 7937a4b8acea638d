/** From a unit's name in a document to its full official name, by the alias table and by rule. */
import type { UnitAliasTable } from '../../schema/units.ts';
import { isCollective, splitUnitName } from './names.ts';
import { shortRegion } from './regions.ts';

type TableUnit = UnitAliasTable['units'][number];

/**
 * `region` is the region that issued the document (山西省, 太原市), null where it is unknown. The table was
 * written for one region; its units serve any other by their stems: 住建 is 住房和城乡建设 everywhere.
 */
export function createFullNames(region: string | null, table: UnitAliasTable): (name: string) => string {
  const entries = tableByName(table);
  const stems = stemsOf(table);
  return (name) => {
    if (isCollective(name)) return name;
    const entry = entries.get(name);
    if (entry !== undefined && (region === table.region || abbreviates(name, entry.full)))
      return inRegion(entry, region, table.region);
    const parts = splitUnitName(name);
    const stem = stems.get(parts.stem) ?? parts.stem;
    const body = parts.body === '委' && !name.includes('省委') ? '委员会' : parts.body;
    return withRegion(parts.region, stem + body, region);
  };
}

/** The unit of the table that goes by this name, as a document writes it. */
export function findInTable(table: UnitAliasTable, name: string): TableUnit | undefined {
  return tableByName(table).get(name);
}

function tableByName(table: UnitAliasTable): Map<string, TableUnit> {
  const entries = new Map<string, TableUnit>();
  const own = table.region.slice(-1);
  for (const unit of table.units) {
    for (const alias of unit.aliases) {
      // An alias without a region (财政部门) names other regions' units too: it tells nothing here.
      if (alias.startsWith(own) || alias.startsWith(table.region)) entries.set(alias, unit);
    }
    const base = unit.full.startsWith(table.region) ? unit.full.slice(table.region.length) : unit.full;
    if (unit.name.startsWith(own)) entries.set(own + base.replace(/^省/, ''), unit);
    entries.set(unit.full, unit);
  }
  for (const unit of table.units) entries.set(unit.name, unit);
  return entries;
}

/** 住建, 住房城乡建设 → 住房和城乡建设, from every name of every unit of the table. */
function stemsOf(table: UnitAliasTable): Map<string, string> {
  const stems = new Map<string, string>();
  for (const unit of table.units) {
    const full = unit.full.startsWith(table.region) ? unit.full.slice(table.region.length) : unit.full;
    const { stem } = splitUnitName(full);
    if (stem === '' || /(?:人民政府|管理委员会)$/.test(full)) continue;
    for (const name of [unit.name, ...unit.aliases]) {
      const short = splitUnitName(name);
      if (
        short.body !== '' &&
        short.stem.length >= 2 &&
        abbreviates(short.stem, stem) &&
        !stems.has(short.stem)
      )
        stems.set(short.stem, stem);
    }
  }
  return stems;
}

/** Whether the letters of the short name stand in the full one in order: no former name, no other body. */
function abbreviates(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at++;
  return at === short.length;
}

function inRegion(unit: TableUnit, region: string | null, tableRegion: string): string {
  if (!unit.name.startsWith('省')) return unit.full;
  const within = unit.full.indexOf(shortRegion(tableRegion));
  // A party body carries the region's short name inside: 中共山西省委组织部.
  if (within > 0)
    return region === null ? unit.full : unit.full.replace(shortRegion(tableRegion), shortRegion(region));
  const base = unit.full.startsWith(tableRegion) ? unit.full.slice(tableRegion.length) : unit.full;
  return withRegion('省', base.replace(/^省/, ''), region);
}

/** 省 + 财政厅 → 山西省财政厅, where the document's region is a province; 市 likewise. */
function withRegion(prefix: string, rest: string, region: string | null): string {
  const level = prefix.replace(/^[我全]/, '');
  const own =
    region !== null &&
    level !== '' &&
    (region.endsWith(level) || (level === '省' && region.endsWith('自治区')));
  return own ? region + rest : level + rest;
}

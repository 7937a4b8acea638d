/** The loader names file, line and field of what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CaseFileError, loadCases } from '../../evals/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = '{"id":"a","tags":["fact"],"question":"问"}';

test.each([
  ['broken JSON', `${good}\n{`, { line: 2 }],
  ['an unknown field', '{"id":"a","tags":["t"],"question":"问","mesures":[]}', { line: 1, field: 'mesures' }],
  ['a wrong clause', '{"id":"a","tags":["t"],"question":"问","measures":["x"]}', { field: 'measures.0' }],
  [
    'a refusal with clauses',
    '{"id":"a","tags":["t"],"question":"问","measures":["m1"],"refuse":true}',
    { field: 'measures' },
  ],
  ['a repeated id', `${good}\n\n${good}`, { line: 3, field: 'id' }],
  ['no case', '\n', {}],
])('%s', (_name, text, place) => {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, text);
  let thrown: unknown;
  try {
    loadCases(file);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(CaseFileError);
  expect((thrown as CaseFileError).facts).toMatchObject({ file, ...place });
});

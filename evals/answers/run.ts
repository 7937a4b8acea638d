/** `npm run answers`: asks the questions of questions.yaml and writes docs/answers.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openAssistant } from '../../src/node.ts';
import { readKinds } from './kinds.ts';
import { askAll, PAGE, pageOf } from './page.ts';

const assistant = await openAssistant({
  log: (line) => process.stderr.write(`${line}\n`),
  model: 'none',
});
const entries = await askAll(assistant, readKinds());
writeFileSync(fileURLToPath(new URL(`../../${PAGE}`, import.meta.url)), pageOf(entries));
process.stdout.write(`${entries.length} answers → ${PAGE}\n`);

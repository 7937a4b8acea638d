/** `npm run build:client`: writes the types that our pages call the API with. The same document, the same bytes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../src/http/openapi/document.ts';
import { openApiTypes } from './openapi-types.ts';

const FIRST_LINE =
  '/** Types of the API, made from its OpenAPI document by `npm run build:client`; not for editing. */';
export const CLIENT_TYPES = fileURLToPath(new URL('../src/web/client/api-table.ts', import.meta.url));
const BIOME = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));

/** The file's text as it should be. Throws where the formatter cannot read it. */
export function clientTypes(): string {
  const text = `${FIRST_LINE}\n${openApiTypes(openApiDocument('http://127.0.0.1:8787'))}`;
  const formatted = spawnSync(BIOME, ['format', `--stdin-file-path=${CLIENT_TYPES}`], {
    input: text,
    encoding: 'utf8',
  });
  if (formatted.status !== 0) throw new Error(formatted.stderr);
  return formatted.stdout;
}

if (import.meta.main) writeFileSync(CLIENT_TYPES, clientTypes());

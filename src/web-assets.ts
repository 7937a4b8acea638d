/** The built scripts of our pages in memory; built first where they are missing or of other sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebAssets } from './http/app-env.ts';
import {
  builderMissing,
  buildWeb,
  MANIFEST,
  WEB_FOLDER,
  type WebManifest,
  webFingerprint,
} from './web-build.ts';

const TYPE = 'text/javascript; charset=utf-8';

/** Throws where they cannot be built; undefined, with a line in `log`, where the builder is not installed. */
export async function openWebAssets(log: (line: string) => void): Promise<WebAssets | undefined> {
  let manifest = readManifest();
  if (manifest?.sources !== webFingerprint()) {
    try {
      await buildWeb(log);
    } catch (error) {
      const missing = builderMissing(error);
      if (missing === undefined) throw error;
      log(missing);
      return undefined;
    }
    manifest = readManifest();
  }
  if (manifest === undefined) throw new Error(`${MANIFEST} cannot be read`);
  const { entries, files } = manifest;
  const read = (name: string) => new Uint8Array(readFileSync(join(WEB_FOLDER, name)));
  return {
    chat: `/assets/${entries.chat}`,
    files: new Map(
      files.map((name) => [name, { type: TYPE, body: read(name), gzip: read(`${name}.gz`) }] as const),
    ),
  };
}

function readManifest(): WebManifest | undefined {
  try {
    return JSON.parse(readFileSync(join(WEB_FOLDER, MANIFEST), 'utf8')) as WebManifest;
  } catch {
    return undefined;
  }
}

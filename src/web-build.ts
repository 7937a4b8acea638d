/** Building the scripts of our pages: Vite, names by content, compressed copies, sizes, and what they were made from. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
export const WEB_FOLDER = join(root, 'dist/web');
export const MANIFEST = 'manifest.json';

/** Gzipped bytes that a page may load before anyone has done anything. */
const MOST_BYTES = 60 * 1024;

const ENTRIES = { chat: 'src/web/element/chat-page.ts' };

export type WebManifest = {
  /** Fingerprint of the sources. */
  sources: string;
  /** Entry → name of its file. */
  entries: Record<keyof typeof ENTRIES, string>;
  files: string[];
};

/** Says whether what was built is of these sources: theirs, and the versions of the packages in it. */
export function webFingerprint(): string {
  const hash = createHash('sha256');
  const paths = ['package.json', 'src/web-build.ts', ...globSync('src/{web,schema}/**/*.ts', { cwd: root })];
  for (const path of paths.sort()) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** Writes `dist/web/`. Throws where a page would load more than it may. `log` gets a line an entry. */
export async function buildWeb(log: (line: string) => void): Promise<void> {
  const sources = webFingerprint();
  // Beside the last one until it is whole: somebody may be reading that.
  const folder = `${WEB_FOLDER}-${process.pid}`;
  const built = await inProduction(() => bundle(folder));
  const chunks = built.output.filter((part) => part.type === 'chunk');
  const compressed = new Map(chunks.map(({ fileName, code }) => [fileName, gzipSync(code, { level: 9 })]));
  for (const [name, bytes] of compressed) writeFileSync(join(folder, `${name}.gz`), bytes);
  const entries: Record<string, string> = {};
  for (const entry of chunks.filter((chunk) => chunk.isEntry)) {
    entries[entry.name] = entry.fileName;
    const size = initialFiles(entry, chunks).reduce(
      (sum, name) => sum + (compressed.get(name)?.length ?? 0),
      0,
    );
    log(`网页脚本 ${entry.name}：首次载入 ${kilobytes(size)}（gzip），上限 ${kilobytes(MOST_BYTES)}`);
    if (size > MOST_BYTES)
      throw new Error(`${entry.name} loads ${size} bytes at first, at most ${MOST_BYTES}`);
  }
  const files = chunks.map(({ fileName }) => fileName).sort();
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ sources, entries, files }, null, 1)}\n`);
  rmSync(WEB_FOLDER, { recursive: true, force: true });
  renameSync(folder, WEB_FOLDER);
}

async function bundle(folder: string): Promise<Rolldown.RolldownOutput> {
  const { build } = await import('vite');
  const built = await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [{ name: 'tight-templates', enforce: 'pre', transform: tightTemplates }],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ['chrome105', 'firefox115', 'safari16'],
      lib: {
        entry: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(root, path)])),
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  // A library has one output a format.
  return (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
}

/** Blanks between the lines of styles and templates are for those who read the sources. */
function tightTemplates(code: string, path: string): string | undefined {
  if (!path.includes('/web/element/')) return undefined;
  const lines = code.replace(/\n\s+/g, '\n');
  if (!path.includes('/styles/')) return lines;
  return lines
    .replace(/([{;:,])\n/g, '$1')
    .replace(/\n}/g, '}')
    .replace(/([:,]) /g, '$1');
}

/** Vite goes by NODE_ENV: with any other value the packages' own checks would be built in. */
async function inProduction<T>(run: () => Promise<T>): Promise<T> {
  const name = 'NODE_ENV';
  const before = process.env[name];
  process.env[name] = 'production';
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

/** The entry and all that it imports statically. */
function initialFiles(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const names = new Set<string>();
  const add = (name: string) => {
    if (names.has(name)) return;
    names.add(name);
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) add(next);
  };
  add(entry.fileName);
  return [...names];
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

/** What to say where the builder is not installed (`npm ci --omit=dev`); undefined for any other failure. */
export function builderMissing(error: unknown): string | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  return '没有安装 vite，网页脚本未生成：对话页改用不需要脚本的提问页（npm ci 装齐）';
}

if (import.meta.main) {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  await buildWeb(log).catch((error: unknown) => {
    const missing = builderMissing(error);
    if (missing === undefined) throw error;
    log(missing);
  });
}

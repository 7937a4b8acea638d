/** The structure as a test: which room may import which, no cycles, small files with a first line that says what lives there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const MAX_LINES = 250;
const BASE = ['schema', 'errors.ts', 'ports.ts'];

/** Room → rooms it may import besides itself and the base. docs/design.md says why. */
const MAY_IMPORT: Record<string, string[]> = {
  schema: [],
  'errors.ts': [],
  'ports.ts': [],
  text: [],
  formats: [],
  policy: ['text'],
  analysis: [],
  lexical: ['analysis'],
  vector: ['analysis'],
  indexing: ['policy', 'analysis', 'lexical', 'vector'],
  question: ['text', 'policy', 'analysis'],
  search: ['policy', 'analysis', 'lexical', 'vector', 'indexing'],
  prompt: [],
  answer: ['text', 'policy', 'analysis', 'question', 'search', 'prompt'],
  uses: ['text', 'question', 'answer', 'prompt'],
  library: ['text', 'policy', 'indexing'],
  'assistant.ts': [
    'text',
    'formats',
    'policy',
    'analysis',
    'lexical',
    'vector',
    'indexing',
    'question',
    'search',
    'answer',
    'prompt',
    'uses',
    'desk.ts',
  ],
  'desk.ts': ['policy', 'indexing', 'question', 'search', 'answer'],
  'index.ts': ['text', 'policy', 'indexing', 'search', 'answer', 'prompt', 'uses', 'library', 'assistant.ts'],
  conversations: ['text'],
  http: ['library', 'conversations', 'assistant.ts', 'web'],
  web: [],
  upstream: [],
  'adapters/node': [],
  'adapters/openai': ['upstream'],
  'adapters/langchain': ['upstream'],
};
/** Choices and nothing else: these know both sides, and evals/ where a server runs it. */
const ASSEMBLY = [
  'settings.ts',
  'model-settings.ts',
  'seed-files.ts',
  'prompt-files.ts',
  'configured-model.ts',
  'seeds.ts',
  'index-recipe.ts',
  'models.ts',
  'documents.ts',
  'build.ts',
  'web-assets.ts',
  'web-build.ts',
  'node.ts',
  'cli',
];
/** Rooms that run on every runtime: no built-in module of Node. */
const PORTABLE = Object.keys(MAY_IMPORT).filter(
  (room) => (!room.startsWith('adapters') || room === 'adapters/openai') && room !== 'formats',
);
const FORBIDDEN_NAMES = /^(utils?|common|misc|types|helpers?|constants)\.ts$/;
/** Third-party packages that only one room may touch. */
const HOME: Record<string, string> = {
  nodejieba: 'adapters/node',
  'hnswlib-node': 'adapters/node',
  langchain: 'adapters/langchain',
  '@langchain/core': 'adapters/langchain',
  '@langchain/community': 'adapters/langchain',
  '@modelcontextprotocol/server': 'http',
  'openapi-fetch': 'web',
  lit: 'web',
  docx: 'web',
};

type Source = { path: string; room: string; text: string; ours: string[]; packages: string[] };

function roomOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'adapters' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function read(path: string): Source {
  const text = readFileSync(join(SRC, path), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import|import\()\s*\(?'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  const ours = specifiers.filter((s) => s.startsWith('.')).map((s) => normalize(join(dirname(path), s)));
  return { path, room: roomOf(path), text, ours, packages: specifiers.filter((s) => !s.startsWith('.')) };
}

const sources = globSync('**/*.ts', { cwd: SRC })
  .map((path) => relative(SRC, join(SRC, path)))
  .sort()
  .map(read);

/** Files on an import cycle, types included. */
function cycles(): string[][] {
  const graph = new Map(sources.map((source) => [source.path, source.ours]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[][] = [];
  const visit = (path: string, trail: string[]) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

describe('architecture', () => {
  it('reads the sources', () => expect(sources.length).toBeGreaterThan(60));

  it('knows every room', () => {
    const rooms = new Set(sources.map((source) => source.room));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT) && !ASSEMBLY.includes(room))).toEqual([]);
  });

  it('imports only downwards', () => {
    const wrong = sources.flatMap((source) => {
      const allowed = MAY_IMPORT[source.room];
      if (!allowed) return [];
      return source.ours
        .filter((target) => ![source.room, ...BASE, ...allowed].includes(roomOf(target)))
        .map((target) => `${source.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('imports files that exist', () => {
    const known = new Set(sources.map((source) => source.path));
    expect(
      sources.flatMap((source) =>
        source.ours.filter(
          (target) => target.endsWith('.ts') && !known.has(target) && !existsSync(join(SRC, target)),
        ),
      ),
    ).toEqual([]);
  });

  it('has no import cycle, types included', () => expect(cycles()).toEqual([]));

  it('keeps portable rooms free of Node', () => {
    const wrong = sources.filter(
      (s) => PORTABLE.includes(s.room) && s.packages.some((p) => p.startsWith('node:')),
    );
    expect(wrong.map((source) => source.path)).toEqual([]);
  });

  it('keeps each native or heavy package in one room', () => {
    const wrong = sources.flatMap((source) =>
      source.packages
        .filter((name) => {
          const home = Object.entries(HOME).find(([p]) => name === p || name.startsWith(`${p}/`))?.[1];
          return home !== undefined && home !== source.room;
        })
        .map((name) => `${source.path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports zod as a namespace only', () => {
    expect(
      sources
        .filter((source) => /import\s+(type\s+)?\{[^}]*\}\s+from 'zod'/.test(source.text))
        .map((s) => s.path),
    ).toEqual([]);
  });

  it(`keeps files under ${MAX_LINES} lines, data tables aside`, () => {
    const long = sources.filter(
      (s) => !s.path.endsWith('-table.ts') && s.text.split('\n').length > MAX_LINES,
    );
    expect(long.map((source) => source.path)).toEqual([]);
  });

  it('has files that say first what lives there', () => {
    const silent = sources.filter((source) => !/^(#!.*\n)?\/\*\*/.test(source.text));
    expect(silent.map((source) => source.path)).toEqual([]);
  });

  it('has no drawer for everything', () => {
    expect(
      sources
        .filter((source) => FORBIDDEN_NAMES.test(source.path.split('/').at(-1) ?? ''))
        .map((s) => s.path),
    ).toEqual([]);
  });
});

/** The README and the code name the same scripts, settings and routes. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const readme = read('README.md');
const code = globSync('{src,evals,bench}/**/*.ts', { cwd: root }).map(read).join('\n');

const unique = (values: Iterable<string>) => [...new Set(values)].sort();
const all = (text: string, pattern: RegExp) =>
  unique([...text.matchAll(pattern)].map((match) => match[1] ?? ''));

describe('README', () => {
  it('names every script, and only those', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts).sort();
    const named = all(readme, /`npm (?:run )?([a-z:]+)/g).filter((name) => name !== 'ci');
    expect(named).toEqual(scripts);
  });

  it('names every setting, and only those', () => {
    const used = all(code, /env(?:\.|\[')([A-Z][A-Z_]+)/g);
    expect(all(readme, /^\| `([A-Z][A-Z_]+)`/gm)).toEqual(used);
  });

  it('names every route, and only those', () => {
    const routes = all(code, /\.(?:get|post|delete|on|all)\(\s*'(\/[^']*)'/g).filter(
      (path) => !path.includes('*') && !path.startsWith('/assets/'),
    );
    const table = readme.slice(readme.indexOf('## 接口'), readme.indexOf('## 设置'));
    const cells = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map((row) => row[1] ?? '');
    const named = cells
      .flatMap((cell) => all(cell, /`(?:GET |POST |DELETE )?([^`]+)`/g))
      .map((path) => (path.startsWith('/') ? path : `/api/documents/:id/${path}`));
    expect(unique(named)).toEqual(routes);
  });

  it('names every command, and only those', () => {
    const commands = all(read('src/cli/main.ts'), /^\s*'?([a-z-]+)'?: (?:async )?\(/gm).filter(
      (name) => name !== 'build-index',
    );
    expect(commands).not.toEqual([]);
    expect(all(readme, /^\| `npx tiaowen ([a-z]+)/gm)).toEqual(commands);
  });
});

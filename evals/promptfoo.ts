/** promptfoo's columns: `__expected`, `__expected1` … (the assertions that need no model), `__metadata:*`. */
import { bareHeader } from './columns.ts';

/** What one assertion asks of a case. */
export type Asked = {
  mustContain?: string[];
  mustNotContain?: string[];
  mustMatch?: string[];
  mustNotMatch?: string[];
  refuse?: boolean;
};

export type PromptfooColumn =
  | { kind: 'expected' }
  | { kind: 'description' }
  | { kind: 'metadata'; key: string; several: boolean };

const SUPPORTED =
  'contains、not-contains、icontains、contains-any、contains-all、starts-with、regex、is-refusal（前面可加 not-）';
const ASSERTION = /^(not-)?([a-z-]+)(?:\([\d.]+\))?(?::([\s\S]*))?$/u;

/** Undefined for a header that is none of promptfoo's. Throws RangeError for one that is and cannot be honoured. */
export function promptfooColumn(header: string): PromptfooColumn | undefined {
  const name = header.trim();
  if (!name.startsWith('__')) return undefined;
  if (/^__expected\d*$/u.test(name)) return { kind: 'expected' };
  if (name === '__description') return { kind: 'description' };
  const metadata = /^__metadata:([^[\]]+)(\[\])?$/u.exec(name);
  if (metadata)
    return { kind: 'metadata', key: metadata[1]?.trim() ?? '', several: metadata[2] !== undefined };
  throw new RangeError(`不支持 ${name}，可用 __expected、__expected1…、__description、__metadata:名称`);
}

/** `__metadata:category` gives the bare value as a tag, any other key `key:value`. */
export function metadataTags({ key, several }: { key: string; several: boolean }, text: string): string[] {
  const values = (several ? text.split(/(?<!\\),/u) : [text]).map((value) =>
    value.replace('\\,', ',').trim(),
  );
  const isKind = ['category', 'tag', 'tags', '类别'].includes(bareHeader(key));
  return values.filter((value) => value !== '').map((value) => (isKind ? value : `${key}:${value}`));
}

const ignoringCase = (text: string) => `(?i:${RegExp.escape(text)})`;

/** Throws RangeError for an assertion that cannot be checked without a model, or is none. */
export function readAssertion(text: string): Asked {
  const [, not, type = '', value = ''] = ASSERTION.exec(text.trim()) ?? [];
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const literal = value.trim();
  if (/contains/u.test(type) && value.includes('|')) throw new RangeError('断言的值里不能有“|”');
  const match = (...patterns: string[]): Asked =>
    not ? { mustNotMatch: patterns } : { mustMatch: patterns };
  switch (type) {
    case 'contains':
      return not ? { mustNotContain: [literal] } : { mustContain: [literal] };
    case 'contains-any':
      return not ? { mustNotContain: parts } : { mustContain: [parts.join('|')] };
    case 'contains-all':
      if (!not) return { mustContain: parts };
      break;
    case 'icontains':
      return match(ignoringCase(literal));
    case 'icontains-any':
      return match(parts.map(ignoringCase).join('|'));
    case 'icontains-all':
      if (!not) return match(...parts.map(ignoringCase));
      break;
    case 'starts-with':
      return match(`^${RegExp.escape(literal)}`);
    case 'regex':
      return match(literal);
    case 'is-refusal':
      return { refuse: not === undefined };
  }
  throw new RangeError(`不支持的断言“${text.slice(0, 40)}”，可用 ${SUPPORTED}`);
}

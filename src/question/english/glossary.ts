/** Finds English terms of the domain in a row of words; says terms of the domain in English. */
import { GLOSSARY } from './glossary-table.ts';
import { plainEnglish, stem } from './words.ts';

/** A term of several words with its Chinese renderings, the better first. */
export type Term = { words: readonly string[]; chinese: readonly string[] };

export type Glossary = {
  /** The longest term that begins at `at`, in stems. */
  termAt(stems: readonly string[], at: number): Term | undefined;
};

/** Chinese → English as written in the table. */
export type TermRow = { chinese: readonly string[]; english: readonly string[] };

const LONGEST = 10;

function rows(): TermRow[] {
  return GLOSSARY.split('\n').flatMap((line) => {
    const [chinese, english] = line.split(' = ');
    if (chinese === undefined || english === undefined) return [];
    return [{ chinese: chinese.split('|'), english: english.split(';').map((term) => term.trim()) }];
  });
}

let domain: TermRow[] | undefined;
const domainRows = () => {
  domain ??= rows();
  return domain;
};

const ARTICLES = new Set(['a', 'an', 'the']);
/** Stems without articles, so that “renovation of the old pipes” is the table's “renovation of old pipe”. */
export function stemsOf(text: string): string[] {
  return (plainEnglish(text).match(/[a-z0-9&+]+/g) ?? []).filter((word) => !ARTICLES.has(word)).map(stem);
}

/** Rows of the document come before those of the domain. */
export function createGlossary(own: readonly TermRow[]): Glossary {
  const byFirst = new Map<string, Map<string, string[]>>();
  for (const { chinese, english } of [...own, ...domainRows()]) {
    for (const term of english) {
      const stems = stemsOf(term);
      const [first] = stems;
      if (first === undefined) continue;
      const terms = byFirst.get(first) ?? new Map<string, string[]>();
      byFirst.set(first, terms);
      const key = stems.join(' ');
      terms.set(key, [...(terms.get(key) ?? []), ...chinese]);
    }
  }
  return {
    termAt(stems, at) {
      const terms = byFirst.get(stems[at] ?? '');
      if (!terms) return undefined;
      for (let length = Math.min(LONGEST, stems.length - at); length > 0; length--) {
        const words = stems.slice(at, at + length);
        const chinese = terms.get(words.join(' '));
        if (chinese) return { words, chinese };
      }
      return undefined;
    },
  };
}

/** The rows of the domain, in the order of the table. */
export const termsOfDomain = (): readonly TermRow[] => domainRows();

let shown: Map<string, string> | undefined;

/** The English of a Chinese term of the domain, for showing beside it. */
export function englishOf(chinese: string, own: readonly TermRow[] = []): string | undefined {
  const inOwn = own.find((row) => row.chinese.includes(chinese))?.english[0];
  if (inOwn !== undefined) return inOwn;
  if (!shown) {
    shown = new Map();
    for (const row of domainRows()) {
      const [english] = row.english;
      for (const term of row.chinese) if (english && !shown.has(term)) shown.set(term, english);
    }
  }
  return shown.get(chinese);
}

/** Char filter: traditional → simplified by word, in the paragraphs that are written in traditional characters. */
import { Trie } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';
import type { Edit } from './edit.ts';
import { linesOf } from './lines.ts';
import { SCRIPT_WORDS } from './script-words.ts';

/** What tells the scripts apart, made once at first use. */
type Dictionaries = { words: Trie; traditional: Set<string>; simplified: Set<string> };

type Evidence = { traditional: number; simplified: number };

/** In a simplified document a paragraph needs this many traditional characters to be taken for traditional. */
const MIN_STRAY_EVIDENCE = 3;

let dictionaries: Dictionaries | undefined;

/**
 * Changes the form of characters and never the vocabulary. The document decides by which script's own characters
 * prevail; a paragraph in which the other script prevails decides for itself.
 */
export function findTraditional(text: string): Edit[] {
  dictionaries ??= loadDictionaries();
  const { words } = dictionaries;
  const evidence = linesOf(text).map((line) => ({ line, ...evidenceOf(line.text) }));
  const total = evidence.reduce<Evidence>(
    (sum, { traditional, simplified }) => ({
      traditional: sum.traditional + traditional,
      simplified: sum.simplified + simplified,
    }),
    { traditional: 0, simplified: 0 },
  );
  if (total.traditional === 0) return [];
  const documentIsTraditional = total.traditional > total.simplified;
  return evidence
    .filter(({ traditional, simplified }) =>
      documentIsTraditional
        ? simplified <= traditional
        : traditional > simplified && traditional >= MIN_STRAY_EVIDENCE,
    )
    .flatMap(({ line }) => convertLine(line.text, line.start, words));
}

function evidenceOf(line: string): Evidence {
  dictionaries ??= loadDictionaries();
  let traditional = 0;
  let simplified = 0;
  for (const character of line) {
    if (dictionaries.traditional.has(character)) traditional += 1;
    else if (dictionaries.simplified.has(character)) simplified += 1;
  }
  return { traditional, simplified };
}

/** Longest word first; one edit for each run of changed characters in a word. */
function convertLine(line: string, offset: number, words: Trie): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < line.length; ) {
    const match = words.matchPrefix(line, at);
    if (!match) {
      at += 1;
      continue;
    }
    const before = line.slice(at, match.end);
    for (const [start, end] of changedRuns(before, match.value)) {
      const after = match.value.slice(start, end === before.length ? undefined : end);
      edits.push(scriptEdit(offset + at + start, offset + at + end, after));
    }
    at = match.end;
  }
  return edits;
}

function changedRuns(before: string, after: string): [number, number][] {
  if (before.length !== after.length) return [[0, before.length]];
  const runs: [number, number][] = [];
  for (let at = 0; at < before.length; at += 1) {
    if (before[at] === after[at]) continue;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] += 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function scriptEdit(start: number, end: number, after: string): Edit {
  return { start, end, after, kind: 'script', rule: 'traditional', confidence: 0.99, resolved: true };
}

/**
 * A character speaks for one script when the other does not use it: traditional when OpenCC converts it and
 * GB 2312 lacks it, simplified when OpenCC converts to it and Big5 lacks it.
 */
function loadDictionaries(): Dictionaries {
  const dictionaryGroup = configs.t2s?.conversionChain[0] ?? [];
  const words = new Trie();
  words.loadDictGroup(dictionaryGroup);
  words.loadDict(SCRIPT_WORDS);
  const gb2312 = ideographsOf('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const big5 = ideographsOf(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  const traditional = new Set<string>();
  const simplified = new Set<string>();
  for (let unit = 0x3400; unit <= 0x9fff; unit += 1) {
    const character = String.fromCharCode(unit);
    const converted = words.matchPrefix(character, 0)?.value ?? character;
    if (converted === character) continue;
    if (!gb2312.has(character)) traditional.add(character);
    if (!big5.has(converted)) simplified.add(converted);
  }
  return { words, traditional, simplified };
}

function ideographsOf(encoding: string, leads: [number, number], trails: [number, number][]): Set<string> {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail += 1) bytes.push(lead, trail);
    }
  }
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}

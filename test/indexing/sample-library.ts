/** Library documents for tests: from a list of chunk texts, and from the seed's lines. */
import { readFileSync } from 'node:fs';
import type { Chunk } from '../../src/schema/document.ts';
import type { LibraryDocument } from '../../src/schema/library.ts';
import { repairText } from '../../src/text/repair.ts';
import { bareDocument } from './bare-document.ts';

/** Chunk `i` of the document is `m<i+1>` and lies in the canonical text on line `i`. */
export function sampleDocument(id: string, texts: readonly string[]): LibraryDocument {
  let at = 0;
  const chunks = texts.map((text, i): Chunk => {
    const span: [number, number] = [at, at + text.length];
    at = span[1] + 1;
    const number = i + 1;
    const label = `第${number}条`;
    const base = { document: id, id: `m${number}`, number, label, heading: text.slice(0, 8), path: [label] };
    return { ...base, kind: 'measure', section: null, text, span, units: ['省财政厅'] };
  });
  return bareDocument(id, `《${id}》`, chunks);
}

/** Three short clauses with little in common. */
export const CLAUSES = [
  '（一）深化户籍制度改革。放开放宽城市落户条件，推行居住登记网上办。（责任单位：省公安厅）',
  '（二）推进燃气管道老化更新改造，完善城市排水防涝体系，提升城市安全韧性。',
  '（三）加快5G网络和千兆光网建设，完善CIM平台，发展智慧城市。',
] as const;

/** The seed, repaired; a line is a chunk. */
export function seedDocument(): LibraryDocument {
  const raw = readFileSync(new URL('../../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url), 'utf8');
  const lines = repairText(raw).canonical.split('\n');
  return sampleDocument(
    'seed',
    lines.filter((line) => line.trim() !== ''),
  );
}

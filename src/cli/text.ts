/** `tiaowen text FILE`: the canonical text on standard output, what was repaired on standard error. */
import { readPolicyFile } from '../documents.ts';
import type { RepairCounts } from '../schema/document.ts';
import type { LedgerEntry, RepairKind } from '../schema/repair.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './command-error.ts';

const USAGE = 'text 文件 [--report json] [--encoding 编码]';
const KINDS: Record<RepairKind, string> = {
  pinyin: '拼音夹注',
  script: '繁体字',
  mojibake: '错位乱码',
  punctuation: '标点',
  layout: '版式',
};
/** Characters of raw text shown on each side of an unresolved stretch. */
const EXCERPT_MARGIN = 12;

export async function text(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { report: { type: 'string' }, encoding: { type: 'string' } },
    count: 1,
    usage: USAGE,
  });
  if (values.report !== undefined && values.report !== 'json') throw new UsageError(`用法：tiaowen ${USAGE}`);
  const [file = ''] = positionals;
  const { repaired, document } = await readPolicyFile(file, values.encoding);
  const { canonical, encoding, ledger, raw } = repaired;
  process.stdout.write(canonical.endsWith('\n') ? canonical : `${canonical}\n`);
  const report =
    values.report === 'json'
      ? JSON.stringify({ file, encoding, repairs: document.repairs, ledger })
      : repairSummary(encoding, document.repairs, ledger, raw);
  process.stderr.write(`${report}\n`);
  return 0;
}

/** Counts by kind, then each unresolved damage with its line and what stands around it. */
function repairSummary(encoding: string, repairs: RepairCounts, ledger: LedgerEntry[], raw: string): string {
  const counts = (Object.keys(KINDS) as RepairKind[])
    .filter((kind) => repairs[kind] > 0)
    .map((kind) => `${KINDS[kind]} ${repairs[kind]} 处`);
  const unresolved = ledger.filter((entry) => !entry.resolved);
  return [
    `编码 ${encoding}；修复：${counts.length === 0 ? '无' : counts.join('，')}；存疑 ${unresolved.length} 处`,
    ...unresolved.map((entry) => `  第 ${lineOf(raw, entry.rawStart)} 行：${excerpt(raw, entry)}`),
  ].join('\n');
}

function lineOf(raw: string, offset: number): number {
  return raw.slice(0, offset).split('\n').length;
}

function excerpt(raw: string, { rawStart, rawEnd }: LedgerEntry): string {
  const before = raw.slice(Math.max(0, rawStart - EXCERPT_MARGIN), rawStart);
  const after = raw.slice(rawEnd, rawEnd + EXCERPT_MARGIN);
  return printable(`…${before}【${raw.slice(rawStart, rawEnd)}】${after}…`);
}

/** One line, without control characters, which a terminal would obey. */
function printable(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ').toWellFormed();
}

/** `tiaowen eval drafts --out SHEET.xlsx`: kept questions that went wrong, as rows to fill in for `npm run eval`. */
import { writeFile } from 'node:fs/promises';
import { parseHistory } from '../../evals/cell-values.ts';
import { REASON_NAMES } from '../../evals/names.ts';
import { type CaseRow, casesWorkbook } from '../../evals/outputs/template.ts';
import { collectDrafts, type Draft } from '../conversations/drafts.ts';
import type { Turn } from '../schema/question.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './command-error.ts';
import { withConversations } from './kept-conversations.ts';

const USAGE = 'eval drafts --out 题目.xlsx';
const TAGS: Record<Draft['reason'], string> = { refused: '未能回答', down: '评价不好' };

export async function evalCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { out: { type: 'string' } },
    count: 1,
    usage: USAGE,
  });
  const { out } = values;
  if (positionals[0] !== 'drafts' || out === undefined || !/\.xlsx$/i.test(out))
    throw new UsageError(`用法：tiaowen ${USAGE}`);
  const drafts = await withConversations((store) => collectDrafts(store.asked()));
  if (drafts.length === 0) {
    process.stdout.write('没有未能回答或评价不好的问题，没有写文件\n');
    return 0;
  }
  await writeNew(out, await casesWorkbook(draftRows(drafts)));
  process.stdout.write(`${out}：${drafts.length} 道草稿；填好“应含条款”“应拒答”等列后用 npm run eval 评测\n`);
  return 0;
}

/** A sheet that somebody may have filled in is never written over. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? '文件已存在，请换一个名字' : `无法写入（${error.code}）`;
    throw new UsageError(`${file}：${why}`);
  });
}

/** Rows that say what is to be decided; the columns that judge are left to a person. */
export function draftRows(drafts: readonly Draft[]): CaseRow[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const times = (seen.get(draft.id) ?? 0) + 1;
    seen.set(draft.id, times);
    return {
      id: times === 1 ? `草稿-${draft.id}` : `草稿-${draft.id}-${times}`,
      tags: TAGS[draft.reason],
      question: draft.question,
      history: historyCell(draft.history),
      note: noteOf(draft),
    };
  });
}

/** As people write it, or as JSON where lines of the turns would be read as turns themselves. */
function historyCell(history: readonly Turn[]): string {
  const json = JSON.stringify(history);
  const written = history
    .map(({ role, content }) => `${role === 'user' ? '问' : '答'}：${content}`)
    .join('\n');
  if (history.length === 0 || JSON.stringify(parseHistory(written)) === json) return written;
  return json;
}

function noteOf({ refusal, cited, comments, times }: Draft): string {
  const [reason] = (refusal && REASON_NAMES[refusal.reason as keyof typeof REASON_NAMES]) ?? [];
  return [
    refusal && `当时拒答：${[reason, refusal.missing].filter(Boolean).join('，')}`,
    refusal && refusal.nearest.length > 0 && `最接近：${refusal.nearest.join(';')}`,
    cited.length > 0 && `当时引用：${cited.join(';')}`,
    ...comments.map((comment) => `意见：${comment}`),
    times > 1 && `问过 ${times} 次`,
  ]
    .filter(Boolean)
    .join('\n');
}

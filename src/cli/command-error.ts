/** What a command says when it cannot go on: one line in Chinese, naming what and where, and the exit status. */
import {
  IndexMismatchError,
  InvalidInputError,
  NotFoundError,
  StoreError,
  UnreadableDocumentError,
  UpstreamError,
} from '../errors.ts';

/** Exit statuses: it ran and fell short; wrong usage or unreadable input. */
export const FELL_SHORT = 1;
export const WRONG_USAGE = 2;

/** Wrong arguments; the message is the sentence for the user. */
export class UsageError extends Error {}

const UNREADABLE: Record<string, string> = {
  empty: '文件为空',
  binary: '不是文本文件（二进制内容）',
  format: '不支持这种文件格式',
};

/** The line and status of an error that a command foresees; undefined for any other. */
export function commandFailure(error: unknown): { line: string; status: number } | undefined {
  if (error instanceof UsageError) return { line: error.message, status: WRONG_USAGE };
  if (error instanceof UnreadableDocumentError) return { line: unreadable(error), status: WRONG_USAGE };
  if (error instanceof InvalidInputError) {
    const detail = error.errors.map((wrong) => `${wrong.field}：${wrong.detail}`).join('；');
    return { line: `输入有误：${detail}`, status: WRONG_USAGE };
  }
  if (error instanceof NotFoundError) {
    return { line: `没有找到${error.facts.what}：${error.facts.name}`, status: WRONG_USAGE };
  }
  if (error instanceof IndexMismatchError) {
    const { part, command } = error.facts;
    return { line: `索引不可用（${part}），请运行 ${command}`, status: FELL_SHORT };
  }
  if (error instanceof StoreError) {
    const { file, detail } = error.facts;
    return { line: `会话库 ${file} 无法使用：${detail}`, status: FELL_SHORT };
  }
  if (error instanceof UpstreamError) {
    const late = error.code === 'upstream_timeout' ? '没有及时回应' : '出错';
    return { line: `模型服务${late}：${error.message}`, status: FELL_SHORT };
  }
  return undefined;
}

function unreadable(error: UnreadableDocumentError): string {
  const { file, offset, reason } = error.facts;
  const undecodable = offset === undefined ? error.message : '字节不合编码';
  const what = UNREADABLE[String(reason)] ?? undecodable;
  const where = offset === undefined ? '' : `，位于第 ${offset} 字节`;
  return `无法读取 ${file ?? '文件'}：${what}${where}`;
}

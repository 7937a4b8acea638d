/** Files of questions that people asked: one a line, JSON Lines, or the report of an evaluation. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import * as z from 'zod';
import { UnreadableDocumentError } from '../errors.ts';
import { decode } from '../text/decode.ts';

export type AskedQuestion = { question: string; line: number };
export type AskedQuestions = {
  questions: AskedQuestion[];
  /** The questions are cases of an evaluation. */
  report: boolean;
};

const rowSchema = z.looseObject({ question: z.string() });
/** As evals/report.ts writes it; `expected.refuse` is true, or a reason, for a question that is rightly refused. */
const reportSchema = z.looseObject({
  cases: z.array(
    z.looseObject({
      question: z.string(),
      pass: z.boolean(),
      line: z.number().int(),
      expected: z.looseObject({ refuse: z.union([z.boolean(), z.string()]) }),
      answered: z.looseObject({ status: z.string() }).nullish(),
    }),
  ),
});

/** Throws UnreadableDocumentError with the file and, where one is wrong, its line. */
export async function readAskedQuestions(file: string): Promise<AskedQuestions> {
  const text = await readText(file);
  switch (extname(file).toLowerCase()) {
    case '.txt':
      return { questions: linesOf(text), report: false };
    case '.jsonl':
      return { questions: linesOf(text).map((row) => readRow(row, file)), report: false };
    case '.json':
      return { questions: readReport(text, file), report: true };
    default:
      throw new UnreadableDocumentError('只读 .txt（一行一问）、.jsonl 和评测报告 report.json', { file });
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableDocumentError(
      error.code === 'ENOENT' ? '文件不存在' : '文件无法读取',
      { file },
      error,
    );
  });
  try {
    return decode(bytes).text;
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    throw new UnreadableDocumentError(error.message, { ...error.facts, file }, error);
  }
}

/** Lines that hold something, with their numbers. */
function linesOf(text: string): AskedQuestion[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((question, i) => ({ question: question.trim(), line: i + 1 }))
    .filter(({ question }) => question !== '');
}

function readRow({ question, line }: AskedQuestion, file: string): AskedQuestion {
  const row = rowSchema.safeParse(parseJson(question, `第 ${line} 行不是正确的 JSON`, file));
  if (row.success) return { question: row.data.question, line };
  throw new UnreadableDocumentError(`第 ${line} 行没有 question 文字`, { file });
}

/** The cases that failed or were refused, without those that are rightly refused. */
function readReport(text: string, file: string): AskedQuestion[] {
  const report = reportSchema.safeParse(parseJson(text, '不是正确的 JSON', file));
  if (!report.success) {
    const where = report.error.issues[0]?.path.join('.') ?? '';
    throw new UnreadableDocumentError(`不是评测报告（${where} 缺少或有误）`, { file });
  }
  return report.data.cases
    .filter(({ expected, pass, answered }) => !expected.refuse && (!pass || answered?.status === 'refused'))
    .map(({ question, line }) => ({ question, line }));
}

function parseJson(text: string, problem: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableDocumentError(problem, { file }, error);
  }
}

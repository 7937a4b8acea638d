#!/usr/bin/env -S node --max-semi-space-size=4
/** The command `tiaowen`: finds the command, loads only that, and turns errors into one line and a status. */
import { commandFailure, FELL_SHORT, UsageError } from './command-error.ts';

/** A command reads its arguments and gives its exit status. */
type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  text: async () => (await import('./text.ts')).text,
  parse: async () => (await import('./parse.ts')).parse,
  ask: async () => (await import('./ask.ts')).ask,
  prompt: async () => (await import('./prompt.ts')).prompt,
  bank: async () => (await import('./bank.ts')).bank,
  conversations: async () => (await import('./conversations.ts')).conversations,
  eval: async () => (await import('./eval-drafts.ts')).evalCommand,
  verify: async () => (await import('./verify.ts')).verify,
  serve: async () => (await import('./serve.ts')).serve,
  'build-index': async () => (await import('./build-index.ts')).buildIndexCommand,
};

const USAGE = `用法：tiaowen 命令 [参数]
  text 文件 [--report json] [--encoding 编码]    修复后的正文；修复情况在标准错误
  parse 文件 [--encoding 编码]                   解析后的文件（JSON）
  ask "问题" [--json] [--explain] [--doc 编号]   回答一个问题
  prompt "问题" [--json] [--doc 编号]            会发给模型的全文，不联网
  bank [文件] [--doc 编号] [--json]              由问过的问题（不给文件：会话库里的）提议相似问，不改题库
  eval drafts --out 题目.xlsx                    把没答上的和被评为不好的问题写成题目表的草稿
  conversations export|delete 编号               导出（Markdown，--json）、删除一个会话
  conversations purge [--days 天数]              清除到期的问答
  verify                                         按校验和检查索引
  serve                                          启动服务（PORT、HOST）
  build-index                                    由 seeds/ 生成索引`;

async function run([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    throw new UsageError(
      `${name === undefined ? '缺少命令' : '没有这个命令'}，可用：${Object.keys(COMMANDS).join(' ')}`,
    );
  }
  const command = await load();
  return command(args);
}

// A reader that closes the pipe early (head) ends the output, not the program with an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const failure = commandFailure(error);
  process.exitCode = failure?.status ?? FELL_SHORT;
  console.error(failure === undefined ? error : `tiaowen: ${failure.line.replaceAll('\n', ' ')}`);
}

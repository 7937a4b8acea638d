/** A server as a process of its own: started, timed to its ready line, measured, ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READY = /：(http:\/\/\S+)\n/;
const START_LIMIT = 30_000;

export type ServerProcess = { address: string; startMs: number; residentMb(): number; stop(): Promise<void> };

/** Runs this Node with `args` on a free port of the loopback; throws where no ready line comes in 30 s. */
export async function startServer(args: string[]): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // Conversations are kept as by default, but not among those of people.
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', TIAOWEN_STORE: join(folder, 'tiaowen.sqlite') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    const address = await readyAddress(child);
    return {
      address,
      startMs: performance.now() - started,
      residentMb: () => residentMb(child.pid),
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function readyAddress(child: ChildProcess): Promise<string> {
  let output = '';
  const limit = AbortSignal.timeout(START_LIMIT);
  const chunks = child.stdout?.iterator({ destroyOnReturn: false }) ?? [];
  limit.addEventListener('abort', () => child.kill());
  for await (const chunk of chunks) {
    output += chunk;
    const address = READY.exec(output)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended without a ready line');
}

/** VmRSS of /proc, in MB; NaN where there is no /proc. */
function residentMb(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 102.4) / 10;
  } catch {
    return Number.NaN;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A progress bar on a terminal; nothing in a pipe. */

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

const WIDTH = 30;
const INTERVAL = 80;

/** Hears how many of `total` are done; draws at most a dozen times a second, and ends its line with the last. */
export function progressBar(total: number, stream: Stream = process.stderr): (done: number) => void {
  if (!stream.isTTY) return () => {};
  const start = Date.now();
  let drawn = 0;
  return (done) => {
    const now = Date.now();
    if (done < total && now - drawn < INTERVAL) return;
    drawn = now;
    const filled = Math.round((WIDTH * done) / total);
    const left = Math.ceil((((now - start) / done) * (total - done)) / 1000);
    const rest = done < total ? `约剩 ${left} 秒` : `用时 ${((now - start) / 1000).toFixed(1)} 秒`;
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    stream.write(`\r评测 ${bar} ${done}/${total} ${rest}\x1b[K${done === total ? '\n' : ''}`);
  };
}

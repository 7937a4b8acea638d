/** The `data` of server-sent events out of bytes that may be cut anywhere, within a character too. */
import { badReply } from '../../upstream/failure.ts';

/** A line longer than this is no event of a chat. */
const MAX_LINE = 1_000_000;

/**
 * Line by line, as every such server writes one JSON a line; comments and other fields are skipped. Throws UpstreamError
 * for bytes that are no UTF-8 and for a line without end: text that was lost must not pass as text that was said.
 */
export async function* eventData(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of pieces) {
    const text = decode(decoder, piece);
    rest += text;
    if (rest.length > MAX_LINE) throw badReply('a line without end');
    if (!/[\r\n]/.test(text)) continue;
    // A line feed may follow a carriage return in the next piece; the empty line between is skipped.
    const lines = rest.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const data = dataOf(line);
      if (data !== '') yield data;
    }
  }
  const last = dataOf(rest + decode(decoder));
  if (last !== '') yield last;
}

const dataOf = (line: string) => (line.startsWith('data:') ? line.slice('data:'.length).trim() : '');

function decode(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw badReply('the reply is not UTF-8');
  }
}

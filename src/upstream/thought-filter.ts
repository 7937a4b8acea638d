/** Leaves out what a model thinks aloud: `<think>…</think>`, cut anywhere. */

const OPEN = '<think>';
const CLOSE = '</think>';

export type ThoughtFilter = {
  /** What of the text so far is sure to be part of the reply. */
  add(piece: string): string;
  /** What was held back because a tag might have begun. */
  end(): string;
};

/** A thought that never ends is left out to the end; white space after a thought goes with it. */
export function createThoughtFilter(): ThoughtFilter {
  let rest = '';
  let thinking = false;
  let trimming = false;
  const take = (): string => {
    let said = '';
    for (;;) {
      const tag = thinking ? CLOSE : OPEN;
      const at = rest.indexOf(tag);
      const sure = at >= 0 ? at : rest.length - heldBack(rest, tag);
      if (!thinking) said += trimmed(rest.slice(0, sure));
      rest = rest.slice(at >= 0 ? at + tag.length : sure);
      if (at < 0) return said;
      trimming = thinking;
      thinking = !thinking;
    }
  };
  const trimmed = (text: string): string => {
    const kept = trimming ? text.trimStart() : text;
    if (kept !== '') trimming = false;
    return kept;
  };
  return {
    add(piece) {
      rest += piece;
      return take();
    },
    end() {
      const last = thinking ? '' : trimmed(rest);
      rest = '';
      return last;
    },
  };
}

/** Length of the longest end of `text` that `tag` begins with. */
function heldBack(text: string, tag: string): number {
  for (let length = Math.min(text.length, tag.length - 1); length > 0; length--) {
    if (tag.startsWith(text.slice(-length))) return length;
  }
  return 0;
}

/** A whole reply without its thoughts; also where only their end is marked, as some servers send them. */
export function withoutThoughts(text: string): string {
  const end = text.lastIndexOf(CLOSE);
  if (end >= 0) return text.slice(end + CLOSE.length).trimStart();
  const filter = createThoughtFilter();
  return filter.add(text) + filter.end();
}

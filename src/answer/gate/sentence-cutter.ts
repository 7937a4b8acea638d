/** A model's text, as it arrives, cut into sentences; quotation marks hold together and markers stay with theirs. */

/** A piece longer than this is cut off as it stands: no sentence, and so nothing that passes. */
const MAX_SENTENCE = 600;

/** `text` as written, markers included; `newLine`: the first of a line. */
export type Piece = { text: string; newLine: boolean };

const OPENING = '“「『《（(';
const CLOSING = '”」』》）)';
const FULL_STOPS = '。！？!?；;';
/** What may still belong to a sentence after its full stop. */
const TRAILING = /^[\s]*(?:[”」』）)"]|[[［【]\s*\d{1,3}(?:\s*[,，、]\s*\d{1,3})*\s*[\]］】])+/;
const MARKED = /[\]］】]\s*["”」』）)]?$/;
/** Only the beginning of what might become a marker. */
const PENDING = /^[\s]*(?:[[［【][\d\s,，、]*)?$/;

export class SentenceCutter {
  #buffer = '';
  #newLine = true;

  /** The sentences that `text` completes. */
  push(text: string): Piece[] {
    this.#buffer += text;
    return this.#cut(false);
  }

  /** What is left at the end. */
  end(): Piece[] {
    return this.#cut(true);
  }

  #cut(ended: boolean): Piece[] {
    const pieces: Piece[] = [];
    for (let end = this.#nextEnd(ended); end > 0; end = this.#nextEnd(ended)) {
      const raw = this.#buffer.slice(0, end);
      this.#buffer = this.#buffer.slice(end);
      const text = raw.trim();
      if (text !== '') pieces.push({ text, newLine: this.#newLine });
      if (raw.includes('\n')) this.#newLine = true;
      else if (text !== '') this.#newLine = false;
    }
    return pieces;
  }

  /** Where the first sentence of the buffer ends; 0 where that is not known yet. */
  #nextEnd(ended: boolean): number {
    const text = this.#buffer;
    let depth = 0;
    let straight = false;
    for (let i = 0; i < text.length; i++) {
      const character = text.charAt(i);
      if (character === '\n') return i + 1;
      if (i >= MAX_SENTENCE) return i;
      if (character === '"') straight = !straight;
      if (OPENING.includes(character)) depth++;
      else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
      if (depth > 0 || straight || !isFullStop(text, i)) continue;
      const before = text.slice(0, i);
      const rest = text.slice(i + 1);
      const trailing = TRAILING.exec(rest)?.[0] ?? '';
      const left = rest.slice(trailing.length);
      if (trailing !== '' && !PENDING.test(left)) return i + 1 + trailing.length;
      if (MARKED.test(before) && !/^[”"」』）)]/.test(rest)) return i + 1;
      if (ended) return i + 1 + trailing.length;
      if (trailing !== '' || PENDING.test(rest)) return 0;
      return i + 1;
    }
    return ended ? text.length : 0;
  }
}

/** A point ends a sentence only before a blank: 3.5 and No.20 go on. */
function isFullStop(text: string, i: number): boolean {
  if (FULL_STOPS.includes(text.charAt(i))) return true;
  return (
    text.charAt(i) === '.' &&
    /\s|[[［]/.test(text.charAt(i + 1)) &&
    !/\b(?:No|Art|Nos)$/.test(text.slice(0, i))
  );
}

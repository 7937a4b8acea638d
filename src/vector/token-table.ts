/** The file of token embeddings: header, sorted keys, weights, and one row of bytes a token; read in place. */

const MAGIC = 'TWTE';
const VERSION = 1;
const FIXED_BYTES = 16;
const FIRST_CHARACTER = 0x2e80;

/** What a table says of itself: how it was trained, and the SHA-256 of all that follows the header. */
export type TokenTableHeader = { readonly recipe: string; readonly fingerprint: string };

/**
 * Row `t` is `dimension` signed bytes; a token's vector is the row times its weight of the kind of text. All
 * arrays may be views of the file's bytes.
 */
export type TokenTable = TokenTableHeader & {
  readonly dimension: number;
  /** Ascending; see `tokenKey`. */
  readonly keys: Uint32Array;
  readonly questionWeights: Float32Array;
  readonly clauseWeights: Float32Array;
  readonly rows: Int8Array;
};

/**
 * A term of one or two Han characters as a number; undefined for longer terms, for words in scripts below U+2E80
 * and for characters beyond U+FFFF.
 */
export function tokenKey(term: string): number | undefined {
  if (term.length > 2) return undefined;
  const first = term.charCodeAt(0);
  if (!(first >= FIRST_CHARACTER) || (first >= 0xd800 && first <= 0xdfff)) return undefined;
  return term.length === 1 ? first : first * 0x10000 + term.charCodeAt(1);
}

/** The bytes that a fingerprint is of: everything behind the header. */
function bodyOf(table: Omit<TokenTable, 'recipe' | 'fingerprint'>): Uint8Array {
  const { keys, questionWeights, clauseWeights, rows } = table;
  const body = new Uint8Array(keys.length * 12 + rows.length);
  const view = new DataView(body.buffer);
  for (let i = 0; i < keys.length; i++) {
    view.setUint32(i * 4, keys[i] as number, true);
    view.setFloat32((keys.length + i) * 4, questionWeights[i] as number, true);
    view.setFloat32((2 * keys.length + i) * 4, clauseWeights[i] as number, true);
  }
  body.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), keys.length * 12);
  return body;
}

/**
 * `TWTE`, version, count of tokens and dimension (32 bits each), length of the header and the header (JSON, blanks
 * up to a multiple of four), keys, weights of questions and of clauses (32 bits each), rows; little-endian.
 */
export function encodeTokenTable(
  table: Omit<TokenTable, 'fingerprint'>,
  digest: (body: Uint8Array) => string,
): Uint8Array {
  const body = bodyOf(table);
  const header: TokenTableHeader = { recipe: table.recipe, fingerprint: digest(body) };
  const json = JSON.stringify(header);
  const headerBytes = new TextEncoder().encode(json + ' '.repeat((4 - (encodedLength(json) % 4)) % 4));
  const bytes = new Uint8Array(FIXED_BYTES + 4 + headerBytes.length + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  for (const [i, word] of [VERSION, table.keys.length, table.dimension, headerBytes.length].entries()) {
    view.setUint32(4 + i * 4, word, true);
  }
  bytes.set(headerBytes, FIXED_BYTES + 4);
  bytes.set(body, FIXED_BYTES + 4 + headerBytes.length);
  return bytes;
}

const encodedLength = (text: string) => new TextEncoder().encode(text).length;

/** Throws RangeError where the bytes cannot be a table. The rows stay a view of the bytes. */
export function decodeTokenTable(bytes: Uint8Array): TokenTable {
  if (bytes.length < FIXED_BYTES + 4) throw new RangeError('shorter than its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new RangeError('not a table of token embeddings');
  const [version, count, dimension, headerLength] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (version !== VERSION) throw new RangeError(`format ${version} where ${VERSION} is read`);
  const start = FIXED_BYTES + 4 + headerLength;
  const expected = start + count * (12 + dimension);
  if (dimension === 0 || bytes.length !== expected) {
    throw new RangeError(
      `${bytes.length} bytes where ${count} tokens of ${dimension} numbers take ${expected}`,
    );
  }
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(FIXED_BYTES + 4, start)),
  ) as TokenTableHeader;
  const keys = new Uint32Array(count);
  const questionWeights = new Float32Array(count);
  const clauseWeights = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = view.getUint32(start + i * 4, true);
    questionWeights[i] = view.getFloat32(start + (count + i) * 4, true);
    clauseWeights[i] = view.getFloat32(start + (2 * count + i) * 4, true);
  }
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + start + count * 12, count * dimension);
  return { ...header, dimension, keys, questionWeights, clauseWeights, rows };
}

/** Row of a token; undefined where the table does not know it. */
export function rowOf({ keys }: TokenTable, key: number): number | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : undefined;
}

/** Bytes of each row scaled to its own greatest number; the scale goes into the weights. */
export function quantised(
  rows: Float32Array,
  dimension: number,
  weights: readonly [question: Float32Array, clause: Float32Array],
): Pick<TokenTable, 'rows' | 'questionWeights' | 'clauseWeights'> {
  const bytes = new Int8Array(rows.length);
  const questionWeights = weights[0].slice();
  const clauseWeights = weights[1].slice();
  for (let token = 0; token < questionWeights.length; token++) {
    const row = rows.subarray(token * dimension, (token + 1) * dimension);
    const scale = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    for (let d = 0; d < dimension; d++) bytes[token * dimension + d] = Math.round((row[d] as number) / scale);
    questionWeights[token] = (questionWeights[token] as number) * scale;
    clauseWeights[token] = (clauseWeights[token] as number) * scale;
  }
  return { rows: bytes, questionWeights, clauseWeights };
}

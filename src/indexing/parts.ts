/** Reads the manifest and the parts of an index, each against its checksum; checks a whole index. */
import { IndexMismatchError } from '../errors.ts';
import type { IndexStore } from '../ports.ts';
import { checksum } from './checksum.ts';
import { INDEX_FORMAT, MANIFEST_PART, type Manifest, manifestSchema } from './manifest.ts';

/** `digest` tells generations apart. Throws IndexMismatchError. */
export async function readManifest(store: IndexStore): Promise<{ manifest: Manifest; digest: string }> {
  const bytes = await store.read(MANIFEST_PART);
  if (bytes === undefined) throw new IndexMismatchError(MANIFEST_PART, 'missing');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new IndexMismatchError(MANIFEST_PART, 'not JSON', error);
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (format !== INDEX_FORMAT) {
    throw new IndexMismatchError(
      MANIFEST_PART,
      `format ${String(format)}, this program reads ${INDEX_FORMAT}`,
    );
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new IndexMismatchError(
      MANIFEST_PART,
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed'}`,
    );
  }
  return { manifest: parsed.data, digest: await checksum(bytes) };
}

/** A part's bytes after its checksum was compared, decoded. Throws IndexMismatchError naming the part. */
export async function readPart<T>(
  store: IndexStore,
  manifest: Manifest,
  part: string,
  decode: (bytes: Uint8Array) => T,
): Promise<T> {
  const listed = manifest.parts[part];
  if (listed === undefined) throw new IndexMismatchError(part, 'not listed in the manifest');
  const bytes = await store.read(part);
  if (bytes === undefined) throw new IndexMismatchError(part, 'missing');
  if (bytes.length !== listed.bytes) {
    throw new IndexMismatchError(part, `${bytes.length} bytes, expected ${listed.bytes}`);
  }
  if ((await checksum(bytes)) !== listed.sha256)
    throw new IndexMismatchError(part, 'damaged: its SHA-256 is another');
  try {
    return decode(bytes);
  } catch (error) {
    throw new IndexMismatchError(part, error instanceof Error ? error.message : String(error), error);
  }
}

/** Every part that is missing or damaged; none for a sound index. */
export async function verifyIndex(store: IndexStore): Promise<IndexMismatchError[]> {
  const problems: IndexMismatchError[] = [];
  const collect = (error: unknown) => {
    if (!(error instanceof IndexMismatchError)) throw error;
    problems.push(error);
  };
  const read = await readManifest(store).catch(collect);
  if (!read) return problems;
  for (const part of Object.keys(read.manifest.parts)) {
    await readPart(store, read.manifest, part, () => undefined).catch(collect);
  }
  return problems;
}

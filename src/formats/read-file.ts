/** Chooses the reader of a file by its content first and its name second. */
import { UnreadableDocumentError } from '../errors.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

export type FileFormat = 'text' | 'html' | 'markdown';

/** Bytes → text; throws UnreadableDocumentError. The room `text` has one. */
export type Decoder = (bytes: Uint8Array) => { text: string; encoding: string };

/** What is recognised and cannot be read. */
const UNREADABLE: readonly { format: string; bytes: readonly number[]; part?: string }[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'docx', bytes: [0x50, 0x4b, 0x03, 0x04], part: 'word/' },
  { format: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04], part: 'xl/' },
  { format: 'ofd', bytes: [0x50, 0x4b, 0x03, 0x04], part: 'OFD.xml' },
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'doc', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];
const HTML_START = /^\s*(?:<!doctype html|<html|<head|<body|<div|<table|<section|<article|<p[\s>])/i;
/** How much of the file tells its format. */
const SNIFFED = 4096;

/**
 * The file's text, still damaged as it came. `name` is a file name, used where the content leaves it open. Throws
 * UnreadableDocumentError: `reason: 'format'` with `format` for what has no reader, else what `decode` throws.
 */
export function readFile(
  bytes: Uint8Array,
  name: string,
  decode: Decoder,
): { text: string; format: FileFormat; encoding: string } {
  const unreadable = UNREADABLE.find((kind) => matches(bytes, kind));
  if (unreadable) {
    const { format } = unreadable;
    throw new UnreadableDocumentError(`no reader for ${format}: ${name}`, { reason: 'format', format, name });
  }
  const { text, encoding } = decode(bytes);
  const format = formatOf(text, name);
  return { text: READERS[format](text), format, encoding };
}

const READERS: Readonly<Record<FileFormat, (text: string) => string>> = {
  text: (text) => text,
  html: readHtml,
  markdown: readMarkdown,
};

/** A page is a page whatever its name; Markdown shows only in the name. */
function formatOf(text: string, name: string): FileFormat {
  if (HTML_START.test(text.slice(0, SNIFFED)) || /\.x?html?$/i.test(name)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

function matches(bytes: Uint8Array, { bytes: signature, part }: (typeof UNREADABLE)[number]): boolean {
  if (!signature.every((byte, at) => bytes[at] === byte)) return false;
  return part === undefined || new TextDecoder('latin1').decode(bytes).includes(part);
}

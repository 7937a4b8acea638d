/** Text of others inside a prompt: escaped, between tags whose id nobody can know beforehand. */

/** A new id for each request: 128 random bits, 32 hex digits. */
export function randomMarker(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Characters that are not seen, line ends and tabs aside: controls, bidirectional marks, tags. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** No tag can be written inside, and the id cannot be repeated there. */
export function escapeFenced(text: string, marker: string): string {
  return text
    .replace(INVISIBLE, '')
    .replaceAll(marker, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** `<name id="marker">` … `</name id="marker">`. */
export function fenced(name: string, marker: string, text: string): string {
  return `<${name} id="${marker}">\n${escapeFenced(text, marker)}\n</${name} id="${marker}">`;
}

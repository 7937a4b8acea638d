/** What counts as text that a person typed: visible characters, well-formed, without control characters. */

// Letters, numbers, punctuation and symbols, less what Unicode renders as nothing and the braille blank.
const VISIBLE = /[[\p{L}\p{N}\p{P}\p{S}]--\p{Default_Ignorable_Code_Point}--\u2800]/v;
// Control characters but tab and line feeds, and the marks that turn the direction of text.
const CONTROLS = /[[\p{Cc}\u202A-\u202E\u2066-\u2069]--[\t\n\r]]/gv;

/** False for whitespace, zero-width, control and lone surrogate code units only. */
export function hasVisibleText(text: string): boolean {
  return VISIBLE.test(text);
}

/** The text without control characters (NUL among them) and direction overrides; all else as received. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

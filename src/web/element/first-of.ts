/** The beginning of a text, no character cut in two. */
export function firstOf(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}

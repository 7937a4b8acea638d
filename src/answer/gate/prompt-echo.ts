/** Whether a sentence repeats the prompt: a run of characters that the prompt has and the cited clause has not. */

/** Characters of a run that is no chance. */
const RUN = 8;

const plain = (text: string) => text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');

export type Echo = (text: string, source: string) => boolean;

export function echoOf(promptTexts: readonly string[]): Echo {
  const runs = new Set<string>();
  for (const line of promptTexts.flatMap((text) => text.split('\n'))) {
    const letters = plain(line);
    for (let i = 0; i + RUN <= letters.length; i++) runs.add(letters.slice(i, i + RUN));
  }
  return (text, source) => {
    const letters = plain(text);
    const said = plain(source);
    for (let i = 0; i + RUN <= letters.length; i++) {
      const run = letters.slice(i, i + RUN);
      if (runs.has(run) && !said.includes(run)) return true;
    }
    return false;
  };
}

/** The policy texts that tables are counted on and repairs are measured on, always in the same order. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['state-council', 'local', 'work-reports'];

/** The texts below `data`/policies, by folder and name. */
export function policyTexts(data: string): { name: string; text: string }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(`${data}/policies/${folder}`)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({
        name: `${folder}/${file}`,
        text: readFileSync(`${data}/policies/${folder}/${file}`, 'utf8'),
      })),
  );
}

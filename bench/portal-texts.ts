/** The paragraphs of saved portal pages: texts that no table was counted on. */
import { globSync, readFileSync } from 'node:fs';
import { readHtml } from '../src/formats/html.ts';
import { repairText } from '../src/text/repair.ts';

const SHORTEST_PARAGRAPH = 60;
const SHORTEST_PAGE = 800;

/** The pages below `data`/policies/portal-pages, without their navigation, by name. */
export function portalTexts(data: string): { name: string; text: string }[] {
  const folder = `${data}/policies/portal-pages`;
  return globSync('*', { cwd: folder })
    .sort()
    .map((name) => {
      const page = readFileSync(`${folder}/${name}`, 'utf8');
      const { canonical } = repairText(name.endsWith('.html') ? readHtml(page) : page);
      const paragraphs = canonical.split('\n').filter((line) => line.length > SHORTEST_PARAGRAPH);
      return { name, text: paragraphs.filter((line) => !/[A-Za-z]{20}/.test(line)).join('\n') };
    })
    .filter(({ text }) => text.length >= SHORTEST_PAGE);
}

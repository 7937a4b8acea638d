/** Assembly: the folder prompts/ read and checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Prompts, readPrompts } from './prompt/prompts.ts';

/** Throws InvalidInputError naming the file that is missing or wrong. */
export function readPromptFiles(folder: URL = new URL('../prompts/', import.meta.url)): Prompts {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return readPrompts(new Map(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])));
}

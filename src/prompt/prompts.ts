/** All prompts by name and language, with the slots that each must have. */
import { InvalidInputError } from '../errors.ts';
import type { Language } from '../schema/question.ts';
import { type PromptTemplate, parsePrompt } from './template.ts';

const SLOTS = {
  answer: ['marker', 'history', 'clauses', 'question'],
  'standalone-question': ['marker', 'history', 'question'],
  'query-expansion': ['marker', 'question'],
  rerank: ['marker', 'clauses', 'question'],
  'bank-questions': ['marker', 'count', 'clauses'],
} as const;

export type PromptName = keyof typeof SLOTS;
export type Prompts = Record<PromptName, Record<Language, PromptTemplate>>;

const LANGUAGES = ['zh', 'en'] as const;

/** `files`: name (`answer.zh.md`) → text. Throws InvalidInputError naming the file: missing, malformed, or with wrong slots. */
export function readPrompts(files: ReadonlyMap<string, string>): Prompts {
  const read = (name: PromptName, language: Language): PromptTemplate => {
    const file = `${name}.${language}.md`;
    const wrong = (detail: string) => new InvalidInputError([{ field: `prompts/${file}`, detail }]);
    const text = files.get(file);
    if (text === undefined) throw wrong('没有这个文件');
    const template = parsePrompt(`prompts/${file}`, text);
    if (template.name !== name || template.language !== language)
      throw wrong(`文件头与文件名不符：${template.name} ${template.language}`);
    const slots: readonly string[] = SLOTS[name];
    const missing = slots.filter((slot) => !template.slots.includes(slot));
    const unknown = template.slots.filter((slot) => !slots.includes(slot));
    if (missing.length > 0) throw wrong(`缺少插槽 ${missing.map((slot) => `{{${slot}}}`).join(' ')}`);
    if (unknown.length > 0) throw wrong(`没有这样的插槽 ${unknown.map((slot) => `{{${slot}}}`).join(' ')}`);
    return template;
  };
  const names = Object.keys(SLOTS) as PromptName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(LANGUAGES.map((language) => [language, read(name, language)])),
    ]),
  ) as Prompts;
}

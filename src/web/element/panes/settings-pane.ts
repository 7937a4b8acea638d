/** What a reader can choose; each choice takes effect at once. */
import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, type Language, SIZES, THEMES } from '../preferences.ts';
import { recogniser } from '../speech.ts';
import type { View } from '../views/view.ts';

const LANGUAGE_NAMES: Record<Language, string> = { zh: '中文', en: 'English' };

export function settingsPane(view: View): TemplateResult {
  const { act, preferences, theme, words } = view;
  const language = words.language === 'en' ? 'en' : 'zh';
  return html`<form class="settings" @submit=${(event: Event) => event.preventDefault()}>
    ${choices(
      'theme',
      words.theme,
      THEMES,
      preferences.theme ?? theme,
      (one) => words.themes[one],
      (one) => act.prefer({ theme: one }),
    )}
    ${choices(
      'size',
      words.size,
      SIZES,
      preferences.size ?? 'normal',
      (one) => words.sizes[one],
      (one) => act.prefer({ size: one }),
    )}
    ${choices(
      'language',
      words.languageName,
      LANGUAGES,
      language,
      (one) => LANGUAGE_NAMES[one],
      (one) => act.prefer({ language: one }),
    )}
    ${
      recogniser() === undefined
        ? nothing
        : toggle(words.voice, words.voiceNote, preferences.voice, (voice) => act.prefer({ voice }))
    }
    ${toggle(words.keys, '', preferences.keys, (keys) => act.prefer({ keys }))}
    ${toggle(words.keep, words.keepNote, preferences.keep, (keep) => act.prefer({ keep }))}
  </form>`;
}

function choices<T extends string>(
  name: string,
  title: string,
  values: readonly T[],
  chosen: T,
  nameOf: (value: T) => string,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="choices">
      ${values.map(
        (value) => html`<label class="choice">
          <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />${nameOf(value)}
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function toggle(title: string, note: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<div class="toggle">
    <label class="choice">
      <input type="checkbox" .checked=${on} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />${title}
    </label>
    ${note === '' ? nothing : html`<p class="note">${note}</p>`}
  </div>`;
}

/** What a reader has chosen for the element, kept in the browser where it allows that. */

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export const SIZES = ['normal', 'large'] as const;
export const LANGUAGES = ['zh', 'en'] as const;
export type Theme = (typeof THEMES)[number];
export type Size = (typeof SIZES)[number];
export type Language = (typeof LANGUAGES)[number];

export type Preferences = {
  /** Undefined: as the page says. */
  theme?: Theme;
  size?: Size;
  language?: Language;
  voice: boolean;
  /** Shortcuts of a single key. */
  keys: boolean;
  /** Conversations are kept in the browser. */
  keep: boolean;
};

const KEY = 'tiaowen.preferences';
const DEFAULTS: Preferences = { voice: false, keys: true, keep: true };

/** What is not as it should be counts as not chosen. */
export function readPreferences(storage = browserStorage()): Preferences {
  const stored = parse(storage?.getItem(KEY));
  const theme = THEMES.find((one) => one === stored.theme);
  const size = SIZES.find((one) => one === stored.size);
  const language = LANGUAGES.find((one) => one === stored.language);
  const flag = (name: 'voice' | 'keys' | 'keep') =>
    typeof stored[name] === 'boolean' ? stored[name] : DEFAULTS[name];
  return {
    ...(theme && { theme }),
    ...(size && { size }),
    ...(language && { language }),
    voice: flag('voice'),
    keys: flag('keys'),
    keep: flag('keep'),
  };
}

export function writePreferences(preferences: Preferences, storage = browserStorage()): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Full or forbidden: they hold until the page is left.
  }
}

/** Id of the conversation that is open in this tab. */
export const CURRENT = 'tiaowen.current';

export function sessionStore(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Undefined where the browser forbids it (a frame of another site, a private window). */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function parse(text: string | null | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

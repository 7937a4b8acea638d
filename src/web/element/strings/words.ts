/** What the interface says, in one language. */

export type Reason = 'wrong' | 'missing' | 'off' | 'unclear' | 'other';

/** A measure or a section, as the document names and counts it. */
export type Clause = { label: string; title: string; number: number };

export type Words = {
  /** BCP 47. */
  language: string;
  title: string;
  skipToComposer: string;
  toolbar: string;
  newChat: string;
  history: string;
  exportAs: string;
  settings: string;
  help: string;
  close: string;

  greeting: string;
  greetingHint: string;
  startersTitle: string;
  starterGroups: string;
  moreStarters: string;
  conversation: string;

  askLabel: string;
  askPlaceholder: string;
  send: string;
  stop: string;
  speak: string;
  speaking: string;
  inDocument: string;
  allDocuments: string;
  charactersLeft: (left: number) => string;

  you: string;
  edit: string;
  editLabel: string;
  askAgain: string;
  cancel: string;

  stages: Record<'understanding' | 'searching' | 'composing', string>;
  asking: string;
  answered: (citations: number) => string;
  refused: (nearest: number) => string;
  stopped: string;
  stoppedNote: string;
  failed: string;
  offline: string;
  retry: string;

  extract: string;
  generated: string;
  partial: string;
  degraded: Record<'upstream_timeout' | 'upstream_error' | 'unverified', string>;
  /** Stands under every answer. */
  caution: string;

  notInPlan: string;
  outOfScope: string;
  nearest: string;
  related: string;
  sources: (count: number) => string;
  allSources: string;
  sourceName: (label: string) => string;
  headName: string;
  units: string;
  count: (count: number) => string;
  listed: (total: number, listed: number) => string;
  columns: { clause: string; title: string; units: string; part: string; text: string };
  exportTable: string;
  suggestions: string;
  unitQuestion: (unit: string) => string;
  whoQuestion: (measure: Clause) => string;
  whatQuestion: (measure: Clause) => string;
  partQuestion: (section: Clause) => string;

  copy: string;
  copied: string;
  share: string;
  linkCopied: string;
  regenerate: string;
  useful: string;
  notUseful: string;
  thanks: string;
  feedbackOff: string;
  reasonTitle: string;
  reasons: Record<Reason, string>;
  comment: string;
  sendReason: string;
  copyFailed: string;

  reader: string;
  previous: string;
  next: string;
  openPage: string;
  rawShow: string;
  rawHide: string;
  rawNote: (repairs: number) => string;
  rawNone: string;
  rawUnresolved: string;
  loading: string;
  loadFailed: string;

  historyEmpty: string;
  historyNote: string;
  historyRemove: (title: string) => string;
  historyClear: string;
  questions: (count: number) => string;

  exportMarkdown: string;
  exportWord: string;
  exportMaking: string;
  exportDone: string;
  exportTitle: string;
  exportAt: (time: string) => string;
  exportQuestion: string;
  exportAnswer: string;
  version: string;

  theme: string;
  themes: Record<'auto' | 'light' | 'dark' | 'contrast', string>;
  size: string;
  sizes: Record<'normal' | 'large', string>;
  languageName: string;
  voice: string;
  voiceNote: string;
  keys: string;
  keep: string;
  keepNote: string;

  shortcuts: readonly (readonly [keys: string, what: string])[];
  helpAbout: readonly string[];
};

/** What the parts of the element are drawn from, and what can be done in them. */
import type { TemplateResult } from 'lit';
import type { Citation } from '../../../schema/answer.ts';
import type { KeptConversation } from '../archive.ts';
import type { Conversation, Turn } from '../conversation.ts';
import type { MeasureTable } from '../measure-rows.ts';
import type { Preferences, Theme } from '../preferences.ts';
import type { DocumentSummary, PlanDocument, Rating, Service } from '../service.ts';
import type { Words } from '../strings/words.ts';

/** What stands beside the conversation. */
export type Pane =
  | { kind: 'clause'; citation: Citation }
  | { kind: 'measure'; document: string; number: number }
  | { kind: 'sources'; turn: Turn }
  | { kind: 'history' | 'settings' | 'help' };

export type View = {
  words: Words;
  service: Service;
  conversation: Conversation;
  preferences: Preferences;
  /** The one in use where the reader has chosen none. */
  theme: Theme;
  /** The plan that questions are about, once it is here. */
  document: PlanDocument | undefined;
  /** More than one: the reader may choose. */
  documents: readonly DocumentSummary[];
  doc: string | undefined;
  hotline: string | undefined;
  greeting: string | undefined;
  starters: readonly string[];
  /** The answers can be rated. */
  rating: boolean;
  /** Keys of the turns whose question is being edited, whose faults are being told. */
  editing: number | undefined;
  faulting: number | undefined;
  pane: Pane | undefined;
  draft: string;
  listening: boolean;
  /** Asks what was wrong; loaded with the panes. */
  faultForm: ((turn: Turn, view: View) => TemplateResult) | undefined;
  act: Actions;
};

export type Actions = {
  ask(question: string): void;
  stop(): void;
  again(turn: Turn, question?: string): void;
  edit(turn: Turn | undefined): void;
  open(pane: Pane, opener?: EventTarget | null): void;
  close(): void;
  /** Shows the quote beside `anchor`; without arguments, takes it away. */
  preview(citation?: Citation, anchor?: HTMLElement): void;
  copy(turn: Turn): void;
  share(turn: Turn): void;
  rate(turn: Turn, rating: Rating, comment?: string): void;
  fault(turn: Turn | undefined): void;
  exportTable(turn: Turn, table: MeasureTable): void;
  exportAs(kind: 'markdown' | 'word'): void;
  chooseDocument(id: string | undefined): void;
  draft(text: string): void;
  speak(): void;
  newChat(): void;
  resume(kept: KeptConversation): void;
  prefer(changes: Partial<Preferences>): void;
  /** Draws everything again: something changed that the element does not watch. */
  refresh(): void;
};

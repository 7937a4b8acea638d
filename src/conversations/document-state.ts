/** Whether the documents that a kept answer cites are still those of the library. */
import type { Answer } from '../schema/answer.ts';

export type DocumentState = {
  id: string;
  title: string;
  version: string;
  state: 'current' | 'superseded' | 'removed';
};

/** The cited documents, each version once, in the order of citation. */
export function documentStates(
  { citations, refusal, related }: Answer,
  library: readonly { id: string; version: string }[],
): DocumentState[] {
  const cited = [...citations, ...(refusal?.nearest ?? []), ...related].map(({ document }) => document);
  const versions = new Map(cited.map((document) => [`${document.id} ${document.version}`, document]));
  return [...versions.values()].map(({ id, title, version }) => {
    const held = library.find((document) => document.id === id);
    const state = held === undefined ? 'removed' : held.version === version ? 'current' : 'superseded';
    return { id, title, version, state };
  });
}

/** The gate every answer passes last: citations that are not word for word in the source are found here. */
import type { Citation } from '../schema/answer.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { isVerified } from './citation.ts';

export function unverifiedCitations(citations: readonly Citation[], library: LibraryDocument): Citation[] {
  return citations.filter((citation) => !isVerified(citation, library));
}

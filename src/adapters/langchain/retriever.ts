/** Our search as a LangChain retriever. */
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';

/** A search function: at most `limit` results, best first. */
export type RetrieverSearch = (
  query: string,
  limit: number,
) => Promise<{ readonly text: string; readonly metadata: Record<string, unknown> }[]>;

/** Gives each result as a `Document`; its text is `pageContent`. Rejects with what the search throws. */
export class TiaowenRetriever extends BaseRetriever {
  static override lc_name(): string {
    return 'TiaowenRetriever';
  }

  override lc_namespace = ['tiaowen', 'retrievers'];
  readonly #search: RetrieverSearch;
  readonly #limit: number;

  /** `limit`: how many documents a query gives, 4 when absent, as LangChain's own retrievers do. */
  constructor(fields: BaseRetrieverInput & { readonly search: RetrieverSearch; readonly limit?: number }) {
    super(fields);
    this.#search = fields.search;
    this.#limit = fields.limit ?? 4;
  }

  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    const results = await this.#search(query, this.#limit);
    return results.map(({ text, metadata }) => new Document({ pageContent: text, metadata }));
  }
}

/** Texts for language models that read the web: `/llms.txt`, and a document as Markdown. */
import type { DocumentSummary, LibraryDocument } from '../schema/library.ts';
import { clauseUrl } from './clauses.ts';

/** https://llmstxt.org: a title, a summary, and lists of links. */
export function llmsText(summaries: readonly DocumentSummary[], address: string): string {
  const documents = summaries.map(({ id, title, number, issuer, measures }) => {
    const facts = [number, issuer, `${measures}条举措`].filter((fact) => fact !== null).join('，');
    return `- [${title}](${address}/d/${encodeURIComponent(id)}.md)：${facts}`;
  });
  return `# 条问 Tiaowen

> 问政府方案，得条款原文。每个引用都与原文逐字核对；清单完整并计数；方案没写的，直接说没写。

问一句：\`POST ${address}/api/ask\`，\`{"question":"老旧小区改造由谁负责？"}\`。引用条款时请附上它的链接。

## 文件

${documents.join('\n')}

## 接口

- [OpenAPI 3.1](${address}/openapi.json)：全部接口
- [接口说明](${address}/docs)：同一内容，给人看
- [MCP](${address}/mcp)：Streamable HTTP，检索、取条款、按单位列举措、核对引文、提问
- [OpenAI 兼容](${address}/v1/models)：\`/v1/chat/completions\`，模型名 \`tiaowen\`

## Optional

- [首页](${address}/)：网页提问
`;
}

/** The whole document; each measure under its own heading, with the address of its clause. */
export function documentMarkdown({ document, canonical, chunks }: LibraryDocument, address: string): string {
  const parts = chunks.map((chunk) => {
    const name = chunk.kind === 'head' ? chunk.heading : `${chunk.label}${chunk.heading}`;
    const text = canonical.slice(...chunk.span).trim();
    const body = text.startsWith(name) ? text.slice(name.length).trim() : text;
    const level = { head: '#', section: '##', measure: '###' }[chunk.kind];
    const heading = name === '' ? '' : `${level} ${name}\n\n`;
    return `${heading}<${address}${clauseUrl(document.id, chunk)}>\n\n${body}`.trim();
  });
  return `${parts.join('\n\n')}\n`;
}

/** `/docs`: the OpenAPI document for people. No script; long parts open by themselves. */
import { html } from 'hono/html';
import { type Html, pageLayout } from './page-layout.ts';

type Schema = Record<string, unknown>;
type Content = Record<string, { schema: Schema; example?: unknown }>;
type Parameter = { name: string; in: string; required: boolean; description?: string; schema: Schema };
type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
  security?: unknown[];
};
/** As much of an OpenAPI document as is shown. */
export type ShownDocument = {
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Partial<Record<'get' | 'post', Operation>>>;
  components: { schemas: Record<string, Schema> };
};

export function docsPage(document: ShownDocument): Html {
  const address = document.servers[0]?.url ?? '';
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const groups = document.tags.map(({ name }) => ({
    name,
    members: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return pageLayout(
    '接口说明',
    html`<div class="reference">
<h1>接口说明</h1>
<p class="lead">${marked(document.info.description)}</p>
<p>地址 <code>${address}</code>；机器可读：<a href="/openapi.json">openapi.json</a>（OpenAPI 3.1）。</p>
<nav aria-label="目录"><ul>
${groups.map(
  ({ name, members }) =>
    html`<li>${name}：${joined(
      members.map(
        ({ operation }) => html`<a href="#${operation.operationId}">${marked(operation.summary)}</a>`,
      ),
    )}</li>`,
)}
<li><a href="#shapes">数据形状</a></li>
</ul></nav>
${groups.map(
  ({ name, members }) => html`<section aria-label="${name}">
<h2>${name}</h2>
${members.map(({ path, method, operation }) => entry(path, method, operation, address))}
</section>`,
)}
<section id="shapes">
<h2>数据形状</h2>
<p>JSON Schema 2020-12，与检查请求所用的是同一份。</p>
${Object.entries(document.components.schemas).map(
  ([name, schema]) => html`<details id="shape-${name}"><summary><code>${name}</code></summary>
<pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
</details>`,
)}
</section>`,
  );
}

function entry(path: string, method: string, operation: Operation, address: string): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses, security } = operation;
  const [[type, body] = []] = Object.entries(requestBody?.content ?? {});
  return html`<article class="card" id="${operationId}">
<h3>${marked(summary)}</h3>
<p><code>${method} ${path}</code>${security ? '，要管理密钥' : ''}</p>
${description === undefined ? '' : html`<p>${marked(description)}</p>`}
${
  parameters.length === 0
    ? ''
    : html`<table><caption class="unseen">参数</caption>
<thead><tr><th scope="col">参数</th><th scope="col">位置</th><th scope="col">说明</th></tr></thead>
<tbody>${parameters.map(
        (
          one,
        ) => html`<tr><th scope="row"><code>${one.name}</code></th><td>${one.in === 'path' ? '路径' : '查询'}</td>
<td>${one.required ? '必填' : '可选'}${one.description === undefined ? '' : `；${one.description}`}${limits(one.schema)}</td></tr>`,
      )}</tbody></table>`
}
${body === undefined ? '' : html`<p>请求体 <code>${type}</code>${shapeLink(body.schema)}</p>`}
${body?.example === undefined ? '' : html`<pre tabindex="0">${curl(address + path, body.example)}</pre>`}
<table><caption class="unseen">应答</caption>
<thead><tr><th scope="col">状态</th><th scope="col">说明</th><th scope="col">内容</th></tr></thead>
<tbody>${Object.entries(responses).map(
    ([status, response]) => html`<tr><th scope="row">${status}</th><td>${marked(response.description)}</td>
<td>${Object.entries(response.content ?? {}).map(
      ([media, { schema }]) => html`<div><code>${media}</code>${shapeLink(schema)}</div>`,
    )}</td></tr>`,
  )}</tbody></table>
</article>`;
}

const REFERENCE = '#/components/schemas/';

function shapeLink({ $ref }: Schema): Html | string {
  if (typeof $ref !== 'string') return '';
  const name = $ref.slice(REFERENCE.length);
  return html` <a href="#shape-${name}">${name}</a>`;
}

function limits({ enum: values, maxLength, pattern }: Schema): string {
  if (Array.isArray(values)) return `；${values.join('、')} 之一`;
  if (typeof pattern === 'string') return `；形如 ${pattern}`;
  return typeof maxLength === 'number' ? `；至多 ${maxLength} 个字符` : '';
}

function curl(url: string, example: unknown): string {
  return `curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify(example)}'`;
}

/** What stands between backticks as code. */
function marked(text: string): (Html | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

function joined(parts: Html[]): (Html | string)[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : ['、', part]));
}

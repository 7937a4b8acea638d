/** What a browser shows where a request could not be served. */
import { html } from 'hono/html';
import { type Html, pageLayout } from './page-layout.ts';

export function problemPage({
  title,
  status,
  detail,
  requestId,
}: {
  title: string;
  status: number;
  detail: string;
  requestId: string;
}): Html {
  return pageLayout(
    title,
    html`<section class="problem">
<p class="facts">${status}</p>
<h1>${title}</h1>
<p class="lead">${detail}</p>
<p><a href="/">回到首页</a></p>
<p class="facts">请求编号 ${requestId}</p>
</section>`,
  );
}

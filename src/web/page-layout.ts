/** The frame of every page: head, skip link, landmarks. */
import { html } from 'hono/html';

const FOOTER = html`<footer class="site">
<div class="frame">
<p>回答逐字摘自文件原文并注明出处；正式解释以发文机关为准。</p>
</div>
</footer>`;

/** Escaped HTML; all values put into a template are escaped unless they are Html themselves. */
export type Html = ReturnType<typeof html>;

export type PageFrame = {
  /** `app`: one thing fills the page, no footer. */
  look?: 'text' | 'app';
  /** What else stands in the head. */
  head?: Html;
};

export function pageLayout(title: string, main: Html, { look = 'text', head }: PageFrame = {}): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1${look === 'app' ? ', interactive-widget=resizes-content' : ''}">
<meta name="color-scheme" content="light dark">
<title>${title === '' ? '条问' : `${title} · 条问`}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
${head ?? ''}
</head>
<body${look === 'app' ? html` class="app"` : ''}>
<a class="skip" href="#main">跳到正文</a>
<header class="site">
<div class="frame">
<a class="brand" href="/">条问</a>
<span class="claim">问方案，得条款，字字有出处</span>
</div>
</header>
<main id="main"${look === 'app' ? '' : html` class="frame"`} tabindex="-1">
${main}
</main>
${look === 'app' ? '' : FOOTER}
</body>
</html>`;
}

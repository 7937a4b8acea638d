/** Colours and sizes: light, dark, high contrast, large type; what a page may set are the variables `--tiaowen-…`. */
import { css } from 'lit';

export const lookStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 22rem;
    font-size: var(--tiaowen-font-size, 17px);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .shell {
    --ink: #1b1f24;
    --soft: #56606b;
    --line: #d9dee5;
    --strong-line: #8a94a0;
    --paper: #fff;
    --ground: #f5f6f8;
    --accent: var(--tiaowen-accent, #1b4b8f);
    --on-accent: var(--tiaowen-on-accent, #fff);
    --accent-soft: #e8eef7;
    --mark: #ffe9a8;
    --warn: #8a4b00;
    --bad: #a8201a;
    --good: #14663a;
    --sans: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
    --serif: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
    --radius: 0.7em;
    color-scheme: light;
    height: 100%;
    background: var(--ground);
    color: var(--ink);
    font-family: var(--tiaowen-font, var(--sans));
    font-size: 1em;
    line-height: 1.75;
    overflow-wrap: anywhere;
    line-break: strict;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  .shell[data-look="dark"] {
    --ink: #e6e9ed;
    --soft: #a3adb8;
    --line: #333b45;
    --strong-line: #75808c;
    --paper: #1a1f26;
    --ground: #12161b;
    --accent: var(--tiaowen-accent-dark, #8db8f5);
    --on-accent: var(--tiaowen-on-accent-dark, #10161d);
    --accent-soft: #22324a;
    --mark: #5a4a12;
    --warn: #f0b35e;
    --bad: #ff9b94;
    --good: #7fd6a4;
    color-scheme: dark;
  }
  .shell[data-look="contrast"] {
    --ink: #fff;
    --soft: #fff;
    --line: #fff;
    --strong-line: #fff;
    --paper: #000;
    --ground: #000;
    --accent: #ffe14d;
    --on-accent: #000;
    --accent-soft: #000;
    --mark: #7a4f00;
    --warn: #ffc266;
    --bad: #ffb3ad;
    --good: #8dffbf;
    color-scheme: dark;
  }
  .shell[data-size="large"] {
    font-size: 1.3em;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
  }
  h2,
  h3,
  h4 {
    line-height: 1.45;
    text-wrap: balance;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 0.25em;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    width: 1.15em;
    height: 1.15em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

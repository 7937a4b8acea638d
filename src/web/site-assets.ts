/** What pages load: the stylesheet and the icon. */

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1b4b8f"/><path d="M8 10h16M8 16h16M8 22h9" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><circle cx="23" cy="22" r="2.2" fill="#ffcf5c"/></svg>`;

const DARK = `    --ink: #e6e9ed; --soft: #a3adb8; --line: #333b45; --paper: #1a1f26; --ground: #12161b;
    --accent: #8db8f5; --accent-soft: #22324a; --mark: #5a4a12; --warn: #f0b35e; --bad: #ff9b94;`;

export const STYLESHEET = `
:root {
  --ink: #1b1f24; --soft: #56606b; --line: #d9dee5; --paper: #fff; --ground: #f5f6f8;
  --accent: #1b4b8f; --accent-soft: #e8eef7; --mark: #ffe9a8; --warn: #8a4b00; --bad: #a8201a;
  --sans: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  --serif: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-look]) {
${DARK}
  }
}
:root[data-look=dark] {
${DARK}
  color-scheme: dark;
}
:root[data-look=light] { color-scheme: light; }
:root[data-look=contrast] {
  --ink: #fff; --soft: #fff; --line: #fff; --paper: #000; --ground: #000; --accent: #ffe14d; --accent-soft: #000;
  color-scheme: dark;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.8 var(--sans); overflow-wrap: anywhere; line-break: strict; text-spacing-trim: trim-start; text-autospace: normal; }
.frame { max-width: 60rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.4; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.1rem); margin: 0 0 .6em; }
h2 { font-size: 1.25rem; margin: 2em 0 .6em; }
h3 { font-size: 1.0625rem; margin: 0 0 .3em; }
p { margin: 0 0 .8em; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.skip:focus { top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header.site { background: var(--paper); border-bottom: 1px solid var(--line); }
header.site .frame { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding-block: .7rem; }
.brand { font-size: 1.25rem; font-weight: 700; letter-spacing: .08em; text-decoration: none; }
.claim, .facts, .hint, footer.site { color: var(--soft); font-size: .9rem; }
main { padding-block: clamp(1.5rem, 4vw, 3rem); }
footer.site { border-top: 1px solid var(--line); padding-block: 1.2rem; }
footer.site p { margin: 0; }
.lead { font-size: 1.125rem; color: var(--soft); max-width: 40em; }

body.app { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100vh; height: 100dvh; min-height: 30rem; }
body.app header.site .frame { max-width: none; padding-block: .35rem; padding-inline: 1.2rem; }
body.app main { padding: 0; min-height: 0; }
:root[data-size=large] header.site { font-size: 1.25em; }
tiaowen-chat { display: block; height: 100%; --tiaowen-font-size: 1.0625rem; }
tiaowen-chat .waiting { max-width: 46rem; margin: 0 auto; padding: 2rem 1.2rem; color: var(--soft); }

form.ask, .card, .answer, .problem, .clause { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: clamp(1rem, 3vw, 1.5rem); }
form.ask label { display: block; font-weight: 600; margin-bottom: .4rem; }
form.ask label.minor { margin-top: .8rem; font-size: .9rem; }
textarea, select { width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; padding: .6rem .8rem; }
textarea::placeholder { color: var(--soft); opacity: 1; }
textarea { resize: vertical; min-height: 4.6rem; display: block; }
[aria-invalid] { border-color: var(--bad); }
.mistake { color: var(--bad); font-weight: 600; margin: .4rem 0 0; }
.ask-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .6rem 1rem; margin-top: .8rem; }
.ask-foot .hint { margin: 0; flex: 1 1 14rem; }
button { font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 1px solid var(--accent); border-radius: 6px; padding: .5rem 1.8rem; min-height: 2.75rem; cursor: pointer; }
button:hover { filter: brightness(1.12); }

input[type=password], input[type=text], input[type=file] { width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; padding: .6rem .8rem; }
button.plain { color: var(--accent); background: transparent; font-weight: 400; padding-inline: 1rem; }
progress { width: 100%; height: .8rem; accent-color: var(--accent); }
.files { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: .3rem 1.5rem; }
.files li { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); gap: .2rem 1em; align-items: baseline; }
.files a { font-weight: 600; }
.missed { margin: 0 0 .8em; padding-left: 1.2em; color: var(--bad); }
.examples, .cards, .citations, .chips, .repairs { list-style: none; margin: 0; padding: 0; }
.examples { display: flex; flex-wrap: wrap; gap: .6rem; }
.examples a { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .45rem .9rem; text-decoration: none; }
.examples a:hover { border-color: var(--accent); }
.groups { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.4rem 2.5rem; }
.groups h3 { font-size: .95rem; color: var(--soft); margin-bottom: .6rem; }
.plan dl { display: flex; flex-wrap: wrap; gap: .6rem 2.5rem; margin: 1rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--soft); font-size: .9rem; line-height: 1.5; }
.figures dd { margin: 0; font-size: 1.7rem; font-weight: 600; line-height: 1.3; color: var(--accent); }
.cards, .citations { display: grid; gap: 1rem; }
.card p:last-child { margin-bottom: 0; }
.card:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.chips { display: flex; flex-wrap: wrap; gap: .4rem .5rem; margin-block: .4rem; }
.chips a { display: inline-block; background: var(--accent-soft); border-radius: 1rem; padding: .1rem .85rem; font-size: .9rem; line-height: 1.7rem; text-decoration: none; }
.chips a:hover { text-decoration: underline; }

h1.question { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.7rem); white-space: pre-line; }
.answer h2 { margin-top: 0; display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; }
.answer > :last-child { margin-bottom: 0; }
.tag { font-size: .8rem; font-weight: 600; color: var(--accent); border: 1px solid currentColor; border-radius: 4px; padding: 0 .5em; line-height: 1.7; }
.tag.warn { color: var(--warn); }
.note { color: var(--soft); font-size: .95rem; }
.marker { display: inline-block; min-width: 1.6em; text-align: center; font-size: .75em; font-weight: 700; line-height: 1.6; border-radius: 4px; background: var(--accent-soft); color: var(--accent); text-decoration: none; margin-inline: .2em; vertical-align: .15em; }
blockquote { margin: .4rem 0 .8rem; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--accent); font-family: var(--serif); }
blockquote p { margin: 0; }
.table { overflow-x: auto; margin-bottom: .8em; }
.reference article { margin-top: 1rem; scroll-margin-top: 1rem; }
.reference h3 { margin-top: 0; }
.reference pre { overflow-x: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; font-size: .85rem; }
.reference article pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.reference code { overflow-wrap: anywhere; }
.reference td, .reference tbody th { vertical-align: top; }

table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-bottom: 1px solid var(--line); min-width: 6.5em; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
.again { margin-top: 2.5rem; }

.fact-list { display: grid; gap: .2rem 2rem; margin: 0; }
.fact-list div { display: grid; grid-template-columns: 5.5em 1fr; gap: .5rem; padding-block: .25rem; border-bottom: 1px solid var(--line); }
.fact-list dt { color: var(--soft); }
.fact-list dd { margin: 0; }
.with-outline { display: grid; gap: 1rem 3rem; margin-top: 2rem; }
.outline { font-size: .95rem; line-height: 1.6; }
.outline h2 { margin-top: 0; }
.outline ol { list-style: none; margin: 0; padding: 0; }
.outline ol ol { padding-left: 1em; }
.outline a { display: block; padding-block: .2rem; text-decoration: none; }
.outline li li a { color: var(--soft); }
.outline a:hover { text-decoration: underline; }
.text p { text-align: justify; }
.text > section > h2 { border-bottom: 2px solid var(--accent); padding-bottom: .3em; }
.text > section:first-child > h2 { margin-top: 0; }
.quiet { color: var(--soft); }
.measure { margin-top: 1.8rem; }
.measure h3 a { color: inherit; text-decoration: none; }
.measure h3 a:hover { text-decoration: underline; }
.measure:target h3 a { color: var(--accent); }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding-block: .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }

.path ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .5em; margin: 0 0 1rem; padding: 0; font-size: .9rem; }
.path li + li::before { content: "›"; margin-right: .5em; color: var(--soft); }
.clause h2 { font-size: .95rem; color: var(--soft); margin: 1.4em 0 .3em; }
.clause .facts { margin: 1.4rem 0; }
.clause .text { font-size: 1.125rem; line-height: 2; }
details.raw { border-top: 1px solid var(--line); padding-top: 1rem; }
summary { cursor: pointer; color: var(--accent); font-weight: 600; }
.raw .hint { margin: .8rem 0 .3rem; }
.raw-text { background: var(--ground); border-radius: 6px; padding: .8rem 1rem; white-space: pre-wrap; font-size: .95rem; }
.raw h3 { font-size: .95rem; margin: 1rem 0 .4rem; }
.repairs { display: flex; flex-wrap: wrap; gap: .3rem .5rem; font-size: .875rem; line-height: 1.6; }
.repairs li { border: 1px solid var(--line); border-radius: 4px; padding: 0 .5em; }
del { color: var(--bad); text-decoration: none; }
ins { text-decoration: none; font-weight: 600; }
ins i { font-style: normal; font-weight: 400; color: var(--soft); }
.neighbours { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 1.5rem; line-height: 1.5; }
.neighbours a { text-decoration: none; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); padding: .7rem 1rem; }
.neighbours a:hover { border-color: var(--accent); }
.neighbours .facts { display: block; }
.neighbours [rel=next] { text-align: right; }

@media (min-width: 60rem) {
  .with-outline { grid-template-columns: 17rem minmax(0, 1fr); }
  .outline { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .fact-list { grid-template-columns: 1fr 1fr; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --ground: #fff; --accent: #000; --accent-soft: #fff; --line: #bbb; }
  body { font: 11pt/1.7 var(--serif); }
  form.ask, .skip, .outline, .neighbours, .examples, footer.site, details.raw:not([open]) { display: none; }
  .card, .answer, .clause { border: 0; padding: 0; break-inside: avoid; }
  a { text-decoration: none; }
}
`;

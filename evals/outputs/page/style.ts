/** The style sheet of the report page, which holds everything it needs. */

export const STYLE = `
:root { --ink: #1b1f24; --soft: #56606b; --line: #d9dee5; --ground: #f5f6f8; --accent: #1b4b8f; --accent-soft: #e8eef7; --good: #2f6b40; --good-soft: #e6f2ea; --bad: #a8201a; --bad-soft: #fbe9e7;
  --sans: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.7 var(--sans); overflow-wrap: anywhere; line-break: strict; }
main, header .frame { max-width: 64rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
header { background: #fff; border-bottom: 3px solid var(--accent); padding-block: 1.4rem 1.1rem; }
main { padding-block: 1.2rem 3rem; }
h1 { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 1.9rem); margin: 0 0 .3rem; line-height: 1.35; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .8rem; padding-left: .6rem; border-left: 4px solid var(--accent); line-height: 1.4; }
h3 { font-size: 1rem; margin: 0; line-height: 1.55; }
p { margin: 0 0 .6rem; }
.soft { color: var(--soft); font-size: .9rem; }
.verdict { border-radius: 8px; padding: .8rem 1.1rem; margin-bottom: 1rem; font-weight: 600; border: 1px solid; }
.verdict p { margin: 0; font-weight: 400; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.verdict.good { background: var(--good-soft); border-color: #b9d8c3; }
.verdict.bad { background: var(--bad-soft); border-color: #eec4c0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 0; }
.figures div { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: .7rem 1rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 700; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures dd small { display: block; font-size: .8rem; font-weight: 400; color: var(--soft); }
.card, figure { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 0 0 1rem; }
figcaption { font-weight: 600; margin-bottom: .3rem; }
figcaption span { display: block; font-weight: 400; color: var(--soft); font-size: .875rem; }
figure svg { display: block; width: 100%; height: auto; }
figure .wide { max-width: 50rem; margin-inline: auto; }
figure .narrow { display: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; white-space: nowrap; border-bottom-color: #b9c2cd; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.outcome { white-space: nowrap; }
tr.group th { background: var(--accent-soft); color: var(--accent); border-bottom: 0; }
tbody:last-child tr:last-child > * { border-bottom: 0; }
.matrix th, .matrix td { padding: .3rem .5rem; text-align: center; white-space: nowrap; border: 1px solid #fff; }
.matrix tbody th { text-align: left; font-weight: 400; position: sticky; left: 0; background: #fff; }
.matrix td { min-width: 3.2rem; color: var(--soft); background: var(--ground); }
.matrix .h1 { background: #e3ebf6; color: var(--ink); } .matrix .h2 { background: #bfd2ea; color: var(--ink); }
.matrix .h3 { background: #86a9d4; color: #10203a; } .matrix .h4 { background: #3f6fae; color: #fff; } .matrix .h5 { background: #1b4b8f; color: #fff; }
.failure h3 { display: flex; gap: .6rem; align-items: baseline; }
.failure h3 .id { flex: none; color: var(--soft); font-weight: 400; font-size: .875rem; max-width: 40%; }
.tags { color: var(--soft); font-size: .85rem; margin-bottom: .5rem; }
.reasons { margin: 0 0 .6rem; padding: 0; list-style: none; }
.reasons li { border-left: 3px solid var(--bad); padding: .05rem 0 .05rem .7rem; margin-bottom: .3rem; }
.reasons b { font-weight: 600; }
.diff { display: grid; grid-template-columns: auto 1fr; gap: .1rem .8rem; margin: 0 0 .6rem; font-size: .9rem; }
.diff dt { color: var(--soft); }
.diff dd { margin: 0; }
.answer { white-space: pre-wrap; background: var(--ground); border-radius: 6px; padding: .6rem .8rem; font-size: .9rem; margin: .4rem 0; }
details { border-top: 1px solid var(--line); padding-top: .35rem; margin-top: .35rem; }
summary { cursor: pointer; color: var(--accent); font-size: .9rem; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
details ul { margin: .2rem 0; padding-left: 1.2rem; font-size: .85rem; }
.note { font-size: .85rem; color: var(--soft); }
.note dt { font-weight: 600; color: var(--ink); }
.note dd { margin: 0 0 .4rem; }
@media (max-width: 40rem) {
  figure { padding: .8rem .6rem; }
  figure .wide { display: none; }
  figure .narrow { display: block; max-width: 24rem; margin-inline: auto; }
  .figures { grid-template-columns: 1fr 1fr; }
  .spare { display: none; }
  th, td { padding-inline: .35rem; }
  .failure h3 { display: block; }
  .failure h3 .id { display: block; max-width: none; }
}
@media print {
  body { background: #fff; font-size: 10pt; }
  figure, .card { break-inside: avoid; }
}
`;

/** The page's own style: system fonts, light and dark by the reader's setting, plain black on white in print, no colour that carries meaning alone. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c1e21; --quiet: #5b626b; --line: #d9dde2; --paper: #fff; --shade: #f4f6f8; --accent: #1f5fa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --quiet: #a3abb5; --line: #3a4048; --paper: #17191c; --shade: #22262b; --accent: #8ab8f0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 3rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
p { max-width: 60rem; margin: .25rem 0; }
footer { color: var(--quiet); font-size: .875rem; }
.totals { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0 0; }
.totals div { background: var(--shade); border-radius: .5rem; padding: .6rem 1rem; }
.totals dt { color: var(--quiet); font-size: .875rem; }
.totals dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--line); font-size: .875rem; }
tbody th { font-weight: 600; min-width: 8rem; }
.number { font-variant-numeric: tabular-nums; min-width: 3.5rem; }
.main { font-weight: 600; }
.tag { display: block; color: var(--accent); font-size: .8125rem; }
.pair tr:first-child td { border-bottom: 0; padding-bottom: 0; }
.facts { columns: 22rem; column-gap: 2rem; }
.facts section { break-inside: avoid; padding-top: .75rem; }
summary { cursor: pointer; }
details p { margin: 0; font-weight: 600; }
details ul, td ul { margin: .25rem 0; padding-left: 1.25rem; }
dl.entries { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0 0; }
dl.entries dt { color: var(--quiet); }
dl.entries dd { margin: 0; overflow-wrap: anywhere; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.5rem 1.25rem; margin-top: 1.5rem; break-inside: avoid; }
article h2 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; }
article ul { margin: .25rem 0; padding-left: 1.25rem; }
article dl.entries { margin-top: 0; }
@media print {
  :root { --ink: #000; --quiet: #333; --line: #999; --paper: #fff; --shade: #fff; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; }
  .pair, tr, .totals div { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

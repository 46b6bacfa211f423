import { onePageScale } from '../../../../shared/report/onePageScale.ts'
import type { Report } from '../../../../shared/report/report.ts'

/** The style sheet of a written report: A4 on paper, one column on a telephone. Light only: it is a document. What a page is called stands under each but the first. */
export function reportStyle(report: Pick<Report, 'pageOf' | 'look' | 'paper' | 'parts'>): string {
  const { pageOf, look, paper } = report
  return `:root { --accent: ${look.accent}; }${common}@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: ${pageContent(pageOf)}; font: 9pt Arial, sans-serif; color: #62625c; } }
  @page :first { @bottom-center { content: none; } }
${printed}}
${paper === 'a3' ? onePage(onePageScale(report)) : ''}`
}

/** The CSS that says so with the counters of pages. */
function pageContent(pageOf: string): string {
  return pageOf
    .split(/(\{\{pages?\}\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{{') ? `counter(${part.slice(2, -2)})` : `"${part}"`))
    .join(' ')
}

/** A3 on its side in columns, from where reading begins; on a wide screen too. On paper the words are larger by `scale`. */
function onePage(scale: number): string {
  return `
@media (min-width: 60rem), print {
  main { max-width: none; columns: 3; column-gap: 2.5rem; }
  header { column-span: all; }
  header .facts { grid-template-columns: repeat(4, max-content); }
  section > h2 { font-size: 1.2rem; margin-block: 1.5rem 0.5rem; padding-block-start: 0.5rem; break-after: avoid; }
  /* At the head of its column as the first of the others is at theirs. */
  header.short + section > h2 { margin-block-start: 0; }
}
@media print {
  @page { size: A3 landscape; margin: 14mm; @bottom-center { content: none; } }
  header.short { margin-block-end: 4mm; }
  h1 { font-size: 22pt; margin-block: 1mm 3mm; }
  .keys { grid-template-columns: repeat(2, 1fr); margin-block: 0.5rem; }
  html { font-size: ${16 * scale}px; }
  body { font-size: ${10.5 * scale}pt; }
  table { font-size: ${8.5 * scale}pt; }
  h3 { break-inside: avoid; }
  .trace li { break-inside: avoid; }
  section { break-before: auto; }
}
`
}

const common = `
:root { color-scheme: light; --ink: #1b1b19; --quiet: #62625c; --rule: #d9d9d4; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.55 Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin-inline: auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 2.4rem; line-height: 1.2; margin: 0.5rem 0 1.5rem; }
h2 { font-size: 1.6rem; line-height: 1.25; margin: 3.5rem 0 1rem; padding-block-start: 1rem; border-block-start: 3px solid var(--ink); }
h3 { font-size: 1.15rem; line-height: 1.35; margin: 2.25rem 0 0.25rem; }
.contents { font-size: 1.15rem; font-weight: bold; margin: 2.25rem 0 0.25rem; }
.logo { max-width: 12rem; max-height: 5rem; object-fit: contain; align-self: flex-start; }
p { margin: 0.5rem 0; max-width: 46rem; }
a { color: var(--accent); }
.kicker { color: var(--accent); font-weight: bold; margin: 2.5rem 0 0; }
.quiet, figcaption { color: var(--quiet); font-size: 0.85rem; }
.redacted { border: 2px solid var(--ink); padding: 0.75rem 1rem; font-weight: bold; max-width: none; }
.notice { border-inline-start: 4px solid var(--accent); padding-inline-start: 0.75rem; }
.mark { border: 1px solid var(--quiet); font-size: 0.7em; padding: 0 0.2em; direction: ltr; unicode-bidi: isolate; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; font-size: 0.9rem; margin: 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1.25rem; margin: 1.25rem 0 1.75rem; }
.keys dt { color: var(--quiet); font-size: 0.85rem; }
.keys dd { margin: 0; font-size: 1.35rem; font-weight: bold; line-height: 1.25; }
.keys .note { display: block; font-size: 0.85rem; font-weight: normal; color: var(--quiet); }
figure { margin: 0 0 1rem; }
.pareto { list-style: none; margin: 1rem 0 0.5rem; padding: 0; }
.pareto .row { height: 36px; display: flex; gap: 1rem; justify-content: space-between; line-height: 20px; font-size: 0.9rem; position: relative; }
.pareto svg { position: absolute; inset: 0; display: block; overflow: visible; }
/* The line passes behind words. */
.pareto .label, .pareto .value { position: relative; }
.pareto .label { background: #fff; height: 20px; padding-inline-end: 0.25rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.pareto .value { white-space: nowrap; font-weight: bold; background: #fff; height: 20px; padding-inline-start: 0.25rem; }
.vital { fill: #3b3b38; }
.useful { fill: #3b3b38; fill-opacity: 0.35; }
.proven { fill: #1b1b19; stroke: #ffffff; stroke-width: 1; }
.unproven { fill: #ffffff; stroke: #1b1b19; stroke-width: 1; stroke-dasharray: 2 1.5; }
.reserved { fill: #fff; stroke: #62625c; stroke-dasharray: 3 2; }
.line { stroke: var(--accent); stroke-width: 1.5; }
.dot { fill: var(--accent); stroke: #fff; stroke-width: 1.5; }
.threshold { stroke: #a9a9a3; stroke-dasharray: 4 5; }
.wide { overflow-x: auto; margin: 0.5rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; line-height: 1.4; }
caption { text-align: start; font-weight: bold; padding-block: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.6rem; border-block-end: 1px solid var(--rule); min-width: 2.5rem; overflow-wrap: break-word; }
th { border-block-end: 2px solid var(--ink); }
[dir="ltr"] .number + :not(.number) { padding-inline-start: 1.25rem; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
/* Ones stand under ones in both directions of reading. */
[dir="rtl"] .number { text-align: start; }
td.code, .one { white-space: nowrap; }
td.long { min-width: 14rem; overflow-wrap: anywhere; }
.trace { break-inside: avoid-page; }
.trace ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
.trace .note { color: var(--quiet); font-size: 0.85rem; }
.terms dt { font-weight: bold; margin-block-start: 0.75rem; }
.terms dd { margin: 0; max-width: 46rem; }
footer { color: var(--quiet); font-size: 0.8rem; border-block-start: 1px solid var(--rule); margin-block-start: 3rem; padding-block-start: 0.75rem; }
:root [hidden] { display: none; }
h4 { font-size: 0.85rem; margin: 0.75rem 0 0.25rem; }
summary { cursor: pointer; }
summary.row { list-style: none; }
summary.row::-webkit-details-marker { display: none; }
summary.row .label::before { content: "+"; display: inline-block; width: 1rem; color: var(--accent); font-weight: bold; }
[open] > summary.row .label::before { content: "−"; }
summary.row:hover .label, summary.row:hover .value { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.behind { border-inline-start: 4px solid var(--accent); background: #f7f7f5; padding: 0.5rem 1rem 0.75rem; margin-block: 0.25rem 0.75rem; font-size: 0.9rem; }
.behind ul { margin: 0; padding-inline-start: 1.25rem; }
.behind .note, .plan .note { color: var(--quiet); font-size: 0.85rem; }
.said { list-style: none; font-style: italic; }
.chooser fieldset { border: 0; margin: 0.75rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: center; }
.chooser legend { float: inline-start; min-width: 7rem; padding: 0; color: var(--quiet); font-size: 0.9rem; line-height: 2rem; }
.chooser label { border: 1px solid var(--rule); border-radius: 0.4rem; padding: 0.3rem 0.75rem; font-size: 0.9rem; cursor: pointer; }
.chooser label:has(:checked) { border-color: var(--accent); color: var(--accent); font-weight: bold; }
.chooser input { accent-color: var(--accent); }
.otherwise > summary, .plan > summary { padding-block: 0.35rem; font-weight: bold; }
.slider { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; max-width: none; }
.slider input { flex: 1 1 14rem; accent-color: var(--accent); }
.plan li { margin-block: 0.25rem; }
.plan p { color: var(--quiet); font-size: 0.9rem; }
.filter { font-size: 0.9rem; display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.filter input { font: inherit; padding: 0.25rem 0.5rem; border: 1px solid var(--quiet); border-radius: 0.3rem; min-width: 0; flex: 0 1 18rem; }
.filter output { color: var(--quiet); font-variant-numeric: tabular-nums; }
th button { all: unset; cursor: pointer; text-decoration: underline dotted; text-underline-offset: 0.25rem; }
th button:hover { color: var(--accent); }
th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
th[aria-sort] button { color: var(--accent); }
th[aria-sort="ascending"] button::after { content: " ↑"; }
th[aria-sort="descending"] button::after { content: " ↓"; }
@media (max-width: 40rem) { h1 { font-size: 1.8rem; } .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-block-end: 0.5rem; } .chooser legend { float: none; } }
`

const printed = `
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  header { min-height: 250mm; display: flex; flex-direction: column; }
  .kicker { margin-block-start: 48mm; font-size: 12pt; }
  .logo { max-width: 50mm; max-height: 20mm; }
  .logo ~ .kicker { margin-block-start: 20mm; }
  h1 { font-size: 30pt; margin-block: 4mm 10mm; }
  .redacted { margin-block-end: 8mm; }
  /* What is said of the names must leave the contents their room. */
  header:has(.redacted) .kicker { margin-block-start: 20mm; }
  .logo ~ .kicker:has(~ .redacted) { margin-block-start: 6mm; }
  nav { margin-block-start: auto; font-size: 11pt; }
  nav li { margin-block: 0.6mm; }
  section { break-before: page; }
  header.short { min-height: 0; }
  header.short .kicker { margin-block-start: 0; }
  header.short ~ section { break-before: auto; }
  header.short ~ section h2 { margin-block-start: 8mm; }
  h2 { margin-block-start: 0; }
  h2, h3, caption, .terms dt { break-after: avoid; }
  /* What leads into a table stays with it. */
  p:not(.notice):has(+ p + .table), p:not(.notice):has(+ .table) { break-after: avoid; }
  .terms dd, figcaption { break-inside: avoid; }
  .terms { columns: 2; column-gap: 8mm; }
  .keys { grid-template-columns: repeat(3, 1fr); }
  figure, tr, table.short, .keys, .notice, p { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; }
  td.long { min-width: 7rem; }
  th, td { padding: 1.2mm 1.2mm; min-width: 0; }
  th.number { white-space: normal; }
  footer, .chooser, .slider, .filter, .otherwise, .reach { display: none; }
  .ranking.main[hidden] { display: block; }
  .ranking:not(.main) { display: none; }
  summary.row .label::before { content: none; }
  a { color: inherit; text-decoration: none; }
`

/** The coverage page's style: dark or light as the reader has it, a phone's width, and paper. Colour only repeats what words say. */
export const COVERAGE_STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; border-top: 1px solid; padding-top: .5rem; }
h3 { font-size: 1rem; margin-bottom: .25rem; padding-left: .5rem; border-left: .35rem solid transparent; scroll-margin-top: .75rem; }
h3:target { outline: 2px solid; outline-offset: .25rem; }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
caption { text-align: left; font-weight: bold; padding-bottom: .5rem; }
th, td { padding: .35rem .4rem; border-bottom: 1px solid #8888; text-align: right; }
th:first-child { text-align: left; }
tfoot th, tfoot td { border-top: 2px solid; font-weight: bold; }
td a { display: block; }
td.none { font-style: italic; outline: 1px dashed; outline-offset: -3px; }
thead .green { border-bottom: .3rem solid #2e7d32; }
thead .yellow { border-bottom: .3rem solid #b8860b; }
thead .red { border-bottom: .3rem solid #c62828; }
h3.green { border-left-color: #2e7d32; }
h3.yellow { border-left-color: #b8860b; }
h3.red { border-left-color: #c62828; }
ul { margin-top: .25rem; padding-left: 1.5rem; }
li span { font-size: .875rem; opacity: .85; }
a { color: inherit; }
@media (max-width: 25rem) { th, td { padding: .3rem .2rem; } main { padding: .75rem; } }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li, tr, table { break-inside: avoid; }
  a { text-decoration: none; }
  .up { display: none; }
}
`;

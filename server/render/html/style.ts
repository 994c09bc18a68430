/** Where columns would be too narrow: each row stands alone and each cell says what it is. */
const stacked = (where: string): string =>
  [
    'table,thead,tbody,tr,td,th,caption{display:block}',
    'thead{position:absolute;clip-path:inset(50%)}',
    'tr{margin-block-end:1rem;padding-block-end:.5rem;border-block-end:1px solid #b9c3c6}',
    'th,td{border:0;padding-block:.1rem}',
    'td[data-label]::before{content:attr(data-label);color:#44525a}',
    'td:not([data-label]){display:none}',
  ]
    .map((rule) => rule.replaceAll(/(^|,)(?=[a-z]+[^{}]*\{)/gu, `$1${where}`))
    .join('');

/**
 * The page's own stylesheet: large plain type, one column, and a print that keeps a line together on its sheet. Nothing is
 * said by colour alone; in large print nothing is smaller than 16 points.
 */
export const style = [
  ':root{color-scheme:light;color:#1d2a30;background:#fff;font:18px/1.5 "Noto Sans",system-ui,sans-serif}',
  ':root.large{font-size:24px}',
  'body{max-inline-size:46rem;margin:0 auto;padding:1.75rem 1.25rem 4rem;overflow-wrap:anywhere}',
  // Headings
  'h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}',
  'h2{font-size:1.4rem;line-height:1.3;margin:2.75rem 0 1rem;padding-block-end:.35rem;border-block-end:2px solid #0b5563}',
  'h3{font-size:1.12rem;line-height:1.35;margin:1.75rem 0 .5rem}h4,h5,h6{font-size:1rem;margin:1.25rem 0 .35rem}',
  'section.danger>h2{border-color:#6f4500}section.goal>h2{border-color:#1e5a34}section.child>h2{border-color:#2a4892}',
  // Text
  'p{margin:.25rem 0 .5rem}header p:first-of-type{font-size:1.15rem}.text{white-space:pre-wrap}',
  '.soft{color:#44525a}.strong{font-size:1.1rem;font-weight:600}p.strong{margin-block-start:1rem}',
  'ul,ol{padding-inline-start:1.4rem}li{margin-block:.4rem}li.strong{font-size:1rem}',
  // Lines of the board
  '.lines,.comments{list-style:none;padding:0;margin:0}',
  '.line{border-inline-start:4px solid #8fa3a8;padding:.15rem 0 .15rem 1rem;margin-block:0 1.35rem}',
  '.line>.words{font-size:1.05rem}',
  '.said,.notes,.change{color:#44525a;font-size:.92rem;margin:0}',
  '.danger.line,.danger>.lines>.line,.goal.line,.goal>.lines>.line,.child.line{padding:.7rem 1rem}',
  '.danger.line,.danger>.lines>.line{border-inline-start:6px double #6f4500;background:#fdf3de}.danger.line>.words,.danger>.lines>.line>.words{font-weight:600}',
  '.goal.line,.goal>.lines>.line{border-color:#1e5a34;background:#e9f4ec}',
  '.child.line{border:1.5px solid #2a4892;border-radius:1rem 1rem 1rem .2rem;background:#edf1fb}',
  // Words with nothing beneath them stand close together
  '.line:has(>.words:only-child){margin-block-end:.6rem}.child.line:has(>.words:only-child){padding-block:.4rem}.line>.words:only-child{margin:0}',
  '.struck>.words{text-decoration:line-through}',
  '.changed{border-inline-end:4px dotted #1d2a30;padding-inline-end:.75rem}.change{color:inherit;margin-block-start:.35rem}',
  '.comment{margin-block:.6rem 0;padding:.5rem .9rem;border-inline-start:4px solid #2a4892;background:#edf1fb}',
  '.child .comment,.comment .comment{background:#fff}',
  // Facts
  'dl{margin:.5rem 0}dl div{display:flex;gap:.1rem .75rem;flex-wrap:wrap;margin-block:.2rem}',
  'dt{font-weight:700;flex:0 0 auto;min-inline-size:10.5rem;max-inline-size:100%}dd{margin:0;flex:1 1 14rem}',
  // Tables
  'table{border-collapse:collapse;inline-size:100%;margin-block:.75rem;font-size:.95rem}',
  'caption{text-align:start;font-weight:700;padding-block:.35rem}.unseen{position:absolute;clip-path:inset(50%)}',
  'th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;min-inline-size:6rem;border-block-end:1px solid #b9c3c6}',
  'thead th{border-block-end:2px solid #1d2a30}th[scope=row]{min-inline-size:8.5rem}.note{display:block;font-weight:400;font-size:.95em;color:#44525a}',
  // What somebody drew: words in it run as they do on its page, whatever the paper's direction
  '.drawing{margin:.75rem 0}.drawing svg{display:block;direction:ltr;inline-size:auto;max-inline-size:100%;block-size:auto;max-block-size:90vh;border:1px solid #b9c3c6;border-radius:.5rem;break-inside:avoid}.drawing text{unicode-bidi:plaintext}',
  // The scale
  'figure{margin:.75rem 0}.scale{display:block;inline-size:100%;max-inline-size:32rem;block-size:auto}:root.large .scale{max-inline-size:none}',
  '.scale line{stroke:currentColor;stroke-width:2}.scale text{fill:currentColor;text-anchor:middle}.scale g text{font-weight:700}',
  'svg .professional{fill:#0b5563}svg .family{fill:#fff;stroke:#55427f;stroke-width:2}svg .child{fill:#edf1fb;stroke:#2a4892;stroke-width:2;stroke-dasharray:4 2}',
  '.scale text.professional{fill:#fff}.scale text.family{fill:#55427f;stroke:none}.scale text.child{fill:#2a4892;stroke:none}',
  'figcaption{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-start:.5rem}figcaption span{display:inline-flex;gap:.4rem;align-items:center}figcaption svg{inline-size:1.2rem;block-size:1.2rem}',
  'footer{margin-block-start:3rem;padding-block-start:.75rem;border-block-start:1px solid #b9c3c6;color:#44525a;font-size:.92rem}',
  // A narrow screen, or a large zoom
  `@media screen and (max-width:40rem){body{padding:1.25rem 1rem 3rem}h1{font-size:1.7rem}${stacked('')}dt{min-inline-size:100%}}`,
  '@media screen and (max-width:40rem){:root.large{font-size:21px}}',
  // On paper
  '@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:10pt "Noto Sans",sans-serif}}',
  '@page large{@bottom-right{font-size:16pt}}:root.large{page:large}',
  '@media print{:root{font-size:11pt;print-color-adjust:exact}:root.large{font-size:18pt}:root.large dt{min-inline-size:100%}body{max-inline-size:none;padding:0}h2,h3,h4,h5,h6,caption,thead{break-after:avoid;break-inside:avoid}.line,.comment,li,tr,figure,dl div{break-inside:avoid}p{orphans:3;widows:3}.line{margin-block-end:.85rem}.line:has(>.words:only-child){margin-block-end:.45rem}h2{margin:1.4rem 0 .7rem}h3{margin-block-start:1.1rem}}',
  `@media print{${stacked(':root.large ')}}`,
  '@media (prefers-contrast:more){.soft,.said,.notes,.note,footer{color:inherit}.line,.comment,th,td{border-color:currentColor}}',
].join('');

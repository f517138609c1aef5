import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MUNICIPALITY } from './paper.ts';
import type { Block, Paper } from './paper.ts';

const fontFace = (weight: 400 | 600): string => {
  const bytes = readFileSync(
    fileURLToPath(import.meta.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`)),
  );
  return `@font-face{font-family:Plex;font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')})}`;
};

const style = `
${fontFace(400)}${fontFace(600)}
body{font:1rem/1.55 Plex,Arial,sans-serif;max-width:44rem;margin:2.5rem auto 4rem;padding:0 1.25rem;color:#1a1a1a;background:#fff;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,th,dt,.owner{font-weight:600}
.owner{display:flex;align-items:center;gap:.75rem;padding-bottom:1rem;border-bottom:2px solid #1a1a1a}
h1{font-size:2rem;line-height:1.25;margin:2rem 0 1rem}
h2{font-size:1.375rem;line-height:1.3;margin:0 0 1rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0}
dl{display:grid;grid-template-columns:6rem 1fr;gap:.25rem 1rem;margin:0}dd{margin:0}
nav,section{margin-top:2.5rem}section{padding-top:1.5rem;border-top:1px solid #857f76}
nav ol{list-style:none;margin:0;padding:0}nav a{display:block;padding:.375rem 0;color:#1a1a1a;border-bottom:1px solid #e4dfd6;text-decoration:none}nav a:hover{text-decoration:underline}
.points{margin:.25rem 0;padding-left:1.5rem}.points li{padding-left:.25rem;margin:.375rem 0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3125rem .75rem .3125rem 0;border-bottom:1px solid #857f76;vertical-align:top}
.decision{border-left:.25rem solid #1a1a1a;padding-left:.75rem}tbody th{font-weight:400}.sign{min-width:14rem;height:2.25rem}
@page{margin:20mm 22mm}
@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}h2,h3,.points li,.decision,tr{break-inside:avoid}h2,h3{break-after:avoid}nav a{border:0;padding:.125rem 0}}`;

/** Only the paper's own style, with the letters in it: no script, no image, nothing from anywhere. */
export const PAPER_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; font-src data:; base-uri 'none'; frame-ancestors 'none'`;

/** The municipality's mark: a shield with two houses over water. */
const crest =
  '<svg width="26" height="30" viewBox="0 0 26 30" aria-hidden="true"><path d="M1 1H25V16C25 23 19 27 13 29 7 27 1 23 1 16Z"/>' +
  '<path fill="#fff" d="M5 13V9L8.5 6 12 9V13ZM14 13V9L17.5 6 21 9V13Z"/>' +
  '<path fill="none" stroke="#fff" stroke-width="1.8" d="M4 17q3-2 6 0t6 0 6 0M6 21q2.3-1.6 4.6 0t4.6 0 4.6 0"/></svg>';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What people wrote, as text and never as markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const paragraphs = (lines: string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('');

/** "Punkt 7: Landsbybus" is found by its number. */
const anchorOf = (title: string): string => (title.split(':')[0] ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const markup: { [K in Block['kind']]: (block: Of<K>) => string } = {
  section: ({ title, blocks }) =>
    `<section id="${anchorOf(title)}"><h2>${escaped(title)}</h2>${blocks.map(render).join('')}</section>`,
  heading: ({ text }) => `<h3>${escaped(text)}</h3>`,
  text: ({ lines }) => paragraphs(lines),
  points: ({ lead, points }) =>
    `${lead && `<p>${escaped(lead)}</p>`}<ol class="points">${points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ol>`,
  facts: ({ rows }) =>
    `<dl>${rows.map(([name, fact]) => `<dt>${escaped(name)}</dt><dd>${escaped(fact)}</dd>`).join('')}</dl>`,
  contents: ({ titles }) =>
    `<nav aria-labelledby="punkter"><h2 id="punkter">Punkter</h2><ol>${titles.map((title) => `<li><a href="#${anchorOf(title)}">${escaped(title)}</a></li>`).join('')}</ol></nav>`,
  decision: ({ lines }) => `<div class="decision">${paragraphs(lines)}</div>`,
  table,
};

function table({ head, rows, sign }: Of<'table'>): string {
  const cell = (text: string, last: boolean): string =>
    last && sign ? `<td class="sign">${escaped(text) || '&nbsp;'}</td>` : `<td>${escaped(text)}</td>`;
  const row = ([name = '', ...cells]: string[]): string =>
    `<tr><th scope="row">${escaped(name)}</th>${cells.map((text, at) => cell(text, at === cells.length - 1)).join('')}</tr>`;
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
}

const render = (block: Block): string => (markup[block.kind] as (one: Block) => string)(block);

/** A page to read on a screen, to hear, and to print. */
export const toHtml = ({ title, head = title, blocks }: Paper): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style></head><body><header class="owner">${crest}${MUNICIPALITY}</header><main><h1>${escaped(head)}</h1>` +
  `${blocks.map(render).join('')}</main></body></html>`;

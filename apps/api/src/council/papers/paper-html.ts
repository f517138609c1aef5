import { createHash } from 'node:crypto';
import type { Block, Paper } from './paper.ts';

const style = `
body{font:1.0625rem/1.55 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2.25rem}h3{font-size:1rem;margin-bottom:.25rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #767676}
.decision{border-left:.25rem solid #1b1b1b;padding-left:.75rem}.sign{min-width:14rem}
@media print{body{margin:0;max-width:none}section{break-inside:avoid}}`;

/** Only the paper's own style: no script, no image, nothing from anywhere. */
export const PAPER_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What people wrote, as text and never as markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const paragraphs = (lines: string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('');

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const markup: { [K in Block['kind']]: (block: Of<K>) => string } = {
  section: ({ title, blocks }) => `<section><h2>${escaped(title)}</h2>${blocks.map(render).join('')}</section>`,
  heading: ({ text }) => `<h3>${escaped(text)}</h3>`,
  text: ({ lines }) => paragraphs(lines),
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
export const toHtml = ({ title, blocks }: Paper): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>` +
  `${blocks.map(render).join('')}</main></body></html>`;

import { createHash } from 'node:crypto';

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
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A piece of text under its heading; nothing where there is none. */
export const part = (heading: string, text: string): string =>
  text.trim() === '' ? '' : `<h3>${escaped(heading)}</h3>${paragraphs(text)}`;

export const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

/** A page to read on a screen, to hear, and to print; `main` is markup. */
export const paper = (title: string, main: string): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>${main}</main></body></html>`;

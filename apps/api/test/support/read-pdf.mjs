// A reader of PDFs, in a process of its own: Jest's modules are not Node's. The file comes in, what it says goes out.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(await buffer(process.stdin));
const document = await getDocument({ data, verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  pages.push(items.map((item) => item.str ?? '').join(' '));
}
const { info } = await document.getMetadata();
const marked = (await document.getMarkInfo())?.Marked ?? false;
process.stdout.write(JSON.stringify({ pages, language: info.Language, title: info.Title, marked }));

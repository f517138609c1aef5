import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';
import { MUNICIPALITY } from './paper.ts';
import type { Block, Paper } from './paper.ts';

const fileOf = (weight: 400 | 600): string =>
  fileURLToPath(import.meta.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`));
const fonts = { plain: fileOf(400), bold: fileOf(600) };

/** Points; A4 with room for a punch and a margin note. */
const MARGIN = { top: 64, bottom: 72, left: 72, right: 72 };
const BAR = 12;
const GREY = '#767676';
type Doc = PDFKit.PDFDocument;

/**
 * A paper as a tagged PDF in Danish, to archive, to sign and to be read aloud: headings, paragraphs and tables are marked
 * as what they are.
 */
export async function toPdf({ title, head = title, blocks }: Paper): Promise<Buffer> {
  const doc = new PdfKit({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'da',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Creator: 'Samskab' },
    font: fonts.plain,
  });
  const whole = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  inside(doc, root, 'P', () => doc.font(fonts.bold).fontSize(11).text(MUNICIPALITY).moveDown(1));
  inside(doc, root, 'H1', () => doc.font(fonts.bold).fontSize(20).text(head).moveDown(0.5));
  for (const block of blocks) draw(doc, root, block);
  root.end();
  numberPages(doc, title);
  doc.end();
  return whole;
}

function collected(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

type Element = PDFKit.PDFStructureElement;
type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const inside = (doc: Doc, parent: Element, tag: string, write: () => void): void => {
  parent.add(doc.struct(tag, {}, write));
};

const drawn: { [K in Block['kind']]: (doc: Doc, parent: Element, block: Of<K>) => void } = {
  section: drawSection,
  heading: (doc, parent, { text }) =>
    inside(doc, parent, 'H3', () => {
      keepTogether(doc, 48);
      doc.moveDown(0.5).font(fonts.bold).fontSize(11).text(text);
    }),
  text: (doc, parent, { lines }) => drawLines(doc, parent, lines),
  points: (doc, parent, { lead, points }) =>
    drawLines(doc, parent, [...(lead ? [lead] : []), ...points.map((point, at) => `${at + 1}. ${point}`)]),
  facts: (doc, parent, { rows }) =>
    drawLines(
      doc,
      parent,
      rows.map(([name, fact]) => `${name}: ${fact}`),
    ),
  contents: (doc, parent, { titles }) => {
    inside(doc, parent, 'H2', () => doc.moveDown(1).font(fonts.bold).fontSize(14).text('Punkter'));
    drawLines(doc, parent, titles);
  },
  decision: drawDecision,
  table: drawTable,
};

const draw = (doc: Doc, parent: Element, block: Block): void =>
  (drawn[block.kind] as (doc: Doc, parent: Element, block: Block) => void)(doc, parent, block);

function drawSection(doc: Doc, parent: Element, { title, blocks }: Of<'section'>): void {
  const section = doc.struct('Sect');
  parent.add(section);
  inside(doc, section, 'H2', () => {
    keepTogether(doc, 96);
    doc.moveDown(1.2).font(fonts.bold).fontSize(14).text(title);
  });
  for (const block of blocks) draw(doc, section, block);
  section.end();
}

function drawLines(doc: Doc, parent: Element, lines: string[]): void {
  for (const line of lines)
    inside(doc, parent, 'P', () => doc.font(fonts.plain).fontSize(11).text(line, { lineGap: 2 }).moveDown(0.3));
}

/** A bar beside what was decided, drawn once it is known how tall it is; on the page where it ends. */
function drawDecision(doc: Doc, parent: Element, { lines }: Of<'decision'>): void {
  const tall = lines.reduce((sum, line) => sum + doc.heightOfString(line) + 8, 0);
  keepTogether(doc, Math.min(tall, 400));
  const from = doc.y;
  doc.x += BAR;
  drawLines(doc, parent, lines);
  doc.x -= BAR;
  doc.markContent('Artifact');
  if (doc.y > from) doc.rect(doc.x, from, 3, doc.y - from - 4).fill('#1b1b1b');
  doc.endMarkedContent();
  doc.fillColor('#1b1b1b');
}

const ROW = 20;

function drawTable(doc: Doc, parent: Element, { head, rows, sign }: Of<'table'>): void {
  const table = doc.struct('Table');
  parent.add(table);
  doc.moveDown(0.4);
  drawRow(doc, table, head, { heads: head.length, height: ROW });
  for (const row of rows) drawRow(doc, table, row, { heads: 1, height: sign ? ROW + 10 : ROW });
  table.end();
}

/** One line a cell; the first `heads` cells name the row or the columns. */
function drawRow(
  doc: Doc,
  table: Element,
  cells: string[],
  { heads, height }: { heads: number; height: number },
): void {
  const width = (doc.page.width - MARGIN.left - MARGIN.right) / cells.length;
  keepTogether(doc, height);
  const [left, top] = [MARGIN.left, doc.y];
  const row = doc.struct('TR');
  table.add(row);
  for (const [at, cell] of cells.entries()) {
    inside(doc, row, at < heads ? 'TH' : 'TD', () => {
      doc.font(at < heads ? fonts.bold : fonts.plain).fontSize(10);
      doc.text(cell, left + at * width, top + height - ROW + 3, { width: width - 8, height: ROW, lineBreak: false });
    });
  }
  row.end();
  doc.markContent('Artifact');
  doc.moveTo(left, top + height).lineTo(doc.page.width - MARGIN.right, top + height);
  doc.lineWidth(0.5).stroke(GREY);
  doc.endMarkedContent();
  doc.x = left;
  doc.y = top + height;
}

/** Begins a new page where so many points are not left on this one. */
function keepTogether(doc: Doc, points: number): void {
  if (doc.y + points > doc.page.height - MARGIN.bottom) doc.addPage();
}

/** "Byrådet: dagsorden 16. december 2026 – side 1 af 3", below the text and outside what is read aloud. */
function numberPages(doc: Doc, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(fonts.plain).fontSize(9).fillColor('#57534e');
    doc.text(`${title} – side ${page - start + 1} af ${count}`, MARGIN.left, doc.page.height - 48, {
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}

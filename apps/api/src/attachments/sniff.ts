/** What a file is by its first bytes; what it is called only tells one zipped document from another. */
type Kind = { mediaType: string; is: (bytes: Buffer, name: string) => boolean };

const begins =
  (...signature: number[]) =>
  (bytes: Buffer): boolean =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature));
const says = (text: string, at: number, bytes: Buffer): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

const isZip = begins(0x50, 0x4b, 0x03, 0x04);
const zipped = (part: string, ending: string) => (bytes: Buffer, name: string) =>
  isZip(bytes) && name.toLowerCase().endsWith(ending) && bytes.includes(part);
const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Text has no control characters but line ends and tabs, and nothing a browser would take for a page. */
function isPlainText(bytes: Buffer, name: string): boolean {
  if (!/\.(txt|csv)$/i.test(name)) return false;
  const text = bytes.toString('utf8');
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  return !text.includes('\uFFFD') && !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text);
}

/** Pictures, papers, sheets: nothing that runs, and nothing a browser shows as a page (no HTML, no SVG). */
const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', is: (bytes) => says('%PDF-', 0, bytes) },
  { mediaType: 'image/jpeg', is: begins(0xff, 0xd8, 0xff) },
  { mediaType: 'image/png', is: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { mediaType: 'image/webp', is: (bytes) => says('RIFF', 0, bytes) && says('WEBP', 8, bytes) },
  { mediaType: 'image/heic', is: (bytes) => says('ftyphei', 4, bytes) || says('ftypmif1', 4, bytes) },
  { mediaType: `${office}.wordprocessingml.document`, is: zipped('word/', '.docx') },
  { mediaType: `${office}.spreadsheetml.sheet`, is: zipped('xl/', '.xlsx') },
  { mediaType: `${open}.text`, is: zipped(`${open}.text`, '.odt') },
  { mediaType: `${open}.spreadsheet`, is: zipped(`${open}.spreadsheet`, '.ods') },
  { mediaType: 'text/plain; charset=utf-8', is: isPlainText },
];

/** Undefined for a file of a kind that is not taken. */
export const mediaTypeOf = (bytes: Buffer, name: string): string | undefined =>
  kinds.find(({ is }) => is(bytes, name))?.mediaType;

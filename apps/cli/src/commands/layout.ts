import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseModel } from '@samskab/definition';
import { tidy } from '@samskab/layout';
import { drawingFile } from '../drawing-file.ts';

/** `layout <file or pattern> <out>`: lays a drawing out by its phases, and writes where everything stands. */
export async function run(argv: string[]): Promise<number> {
  const [name, out] = parseArgs({ args: argv, allowPositionals: true }).positionals;
  if (name === undefined || out === undefined) {
    process.stderr.write('samskab layout <file or pattern> <out>\n');
    return 2;
  }
  const parsed = parseModel(JSON.parse(readFileSync(drawingFile(name), 'utf8')));
  if (!parsed.ok) throw new Error(`The drawing has ${parsed.faults.length} faults; samskab check tells them.`);
  const layout = await tidy(parsed.model);
  writeFileSync(out, `${JSON.stringify(layout, null, 2)}\n`);
  for (const { of, shapes, edges } of layout.planes)
    process.stdout.write(`${of}: ${Object.keys(shapes).length} shapes, ${Object.keys(edges).length} flows → ${out}\n`);
  return 0;
}

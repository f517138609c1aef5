import { parseArgs } from 'node:util';
import { checkFile } from '../check/check-file.ts';
import { tellCheck } from '../check/tell-check.ts';
import { drawingFile } from '../drawing-file.ts';

/**
 * `check <file or pattern> [--json]`: whether a drawing can be published, rule by rule. Answers 1, and every fault with
 * its path, when not; advice alone is 0.
 */
export function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  if (name === undefined) {
    process.stderr.write('samskab check <file or pattern> [--json]\n');
    return Promise.resolve(2);
  }
  const checked = checkFile(drawingFile(name));
  const said = values.json ? [JSON.stringify(checked)] : tellCheck(name, checked);
  process.stdout.write(`${said.join('\n')}\n`);
  return Promise.resolve(checked.ok ? 0 : 1);
}

import { parseArgs } from 'node:util';
import { checkFile } from '../check/check-file.ts';
import { tellCheck } from '../check/tell-check.ts';

/** `check <file> [--json]`: whether a drawing can be published. Answers 1, and every fault with its path, when not. */
export function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) {
    process.stderr.write('samskab check <file> [--json]\n');
    return Promise.resolve(2);
  }
  const checked = checkFile(file);
  const said = values.json ? [JSON.stringify(checked)] : tellCheck(file, checked);
  process.stdout.write(`${said.join('\n')}\n`);
  return Promise.resolve(checked.ok ? 0 : 1);
}

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseModel } from '@samskab/definition';
import { drawingFile } from '../drawing-file.ts';
import { readEntries } from '../simulate/read-entries.ts';
import { simulate } from '../simulate/simulate.ts';
import { tellSimulation } from '../simulate/tell-simulation.ts';

const USAGE = 'samskab simulate <file or pattern> --events <file> [--fault <number>] [--json]\n';

/**
 * `simulate <file or pattern> --events <file>`: plays events on a drawing: state, commands and moves after each. What
 * `check --json` says may be given as it is: its first counterexample is played, or the one that `--fault` names.
 * Answers 1 if an event was refused.
 */
export function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      events: { type: 'string' },
      fault: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [name] = positionals;
  if (name === undefined || values.events === undefined) {
    process.stderr.write(USAGE);
    return Promise.resolve(2);
  }
  const parsed = parseModel(JSON.parse(readFileSync(drawingFile(name), 'utf8')));
  if (!parsed.ok) throw new Error(`The drawing has ${parsed.faults.length} faults; samskab check tells them.`);
  const simulated = simulate(parsed.model, readEntries(readFileSync(values.events, 'utf8'), Number(values.fault)));
  const said = values.json ? [JSON.stringify(simulated)] : tellSimulation(simulated);
  process.stdout.write(`${said.join('\n')}\n`);
  return Promise.resolve(simulated.refused > 0 ? 1 : 0);
}

import { commands } from './commands.ts';

process.exitCode = await main(process.argv.slice(2));

async function main([name = 'up', ...argv]: string[]): Promise<number> {
  const load = commands[name];
  if (!load) return usage(name);
  try {
    return await (await load()).run(argv);
  } catch (error) {
    process.stderr.write(`\n${told(error)}\n`);
    return 1;
  }
}

function usage(name: string): number {
  process.stderr.write(`samskab has no command "${name}". It has: ${Object.keys(commands).join(', ')}\n`);
  return 2;
}

/** The error with what caused it, down to the first; stacks on DEBUG. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = (process.env['DEBUG'] && error.stack) || error.message;
  return error.cause === undefined ? own : `${own}\n  ${told(error.cause)}`;
}

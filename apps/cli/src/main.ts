import { commands } from './commands.ts';

process.exitCode = await main(process.argv.slice(2));

async function main([name = 'up', ...argv]: string[]): Promise<number> {
  const load = commands[name];
  if (!load) return usage(name);
  try {
    return await (await load()).run(argv);
  } catch (error) {
    process.stderr.write(
      `\n${error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error}\n`,
    );
    return 1;
  }
}

function usage(name: string): number {
  process.stderr.write(`samskab has no command "${name}". It has: ${Object.keys(commands).join(', ')}\n`);
  return 2;
}

import { parseArgs } from 'node:util';

type Bench = (json: boolean) => Promise<number>;

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  designer: async () => (await import('../bench/designer.ts')).benchDesigner,
  events: async () => (await import('../bench/events.ts')).benchEvents,
  engine: async () => (await import('../bench/engine.ts')).benchEngine,
  inbox: async () => (await import('../bench/inbox.ts')).benchInbox,
  interpreter: async () => (await import('../bench/interpreter.ts')).benchInterpreter,
  verifier: async () => (await import('../bench/verifier.ts')).benchVerifier,
};

/** `bench <name> [--json]`: measured against a baseline in the same run, never against a clock on the wall. */
export async function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const load = benches[positionals[0] ?? ''];
  if (!load) {
    process.stderr.write(`bench needs a name: ${Object.keys(benches).join(', ')}\n`);
    return 2;
  }
  return (await load())(values.json);
}

import { Caller } from '../demo/caller.ts';
import { migrateCase } from '../migrate/migrate-case.ts';
import { tellPreview } from '../migrate/tell-preview.ts';
import { USAGE, wantedOf } from '../migrate/wanted.ts';
import { liveStack } from '../stack-note.ts';
import { stackOptions } from '../stack.ts';

/**
 * `migrate <case> <version>`: moves a running case to another drawing on the stack that runs, or with `--preview` only
 * says what that would do. Answers 1 when the case cannot follow it.
 */
export async function run(argv: string[]): Promise<number> {
  const wanted = wantedOf(argv);
  if (!wanted) {
    process.stderr.write(USAGE);
    return 2;
  }
  const url = wanted.url ?? (await liveStack(stackOptions().folder))?.url;
  if (url === undefined) throw new Error('No stack runs here. Start it, or name it with --url.');
  const worker = await new Caller(url).login('/api/login/dev', { personId: 'case-worker' });
  const { preview, command } = await migrateCase(worker, wanted);
  const moved = command ? ['Forløbet følger nu den nye tegning.'] : [];
  const said = wanted.json
    ? [JSON.stringify({ preview, command: command ?? null })]
    : [...tellPreview(preview), ...moved];
  process.stdout.write(`${said.join('\n')}\n`);
  return preview.verdict === 'refused' ? 1 : 0;
}

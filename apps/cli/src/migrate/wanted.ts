import { parseArgs } from 'node:util';

/** What is asked for: `version` is a number of the case's process, or an id. */
export type Wanted = {
  caseId: string;
  version: string;
  preview: boolean;
  json: boolean;
  reason: string | undefined;
  url: string | undefined;
  map: Record<string, string>;
  move: { token: string; to: string }[];
};

export const USAGE = `samskab migrate <case> <version> [--preview] [--json] [--reason <why>] [--map <old>=<new>]… [--move <token>=<node>]… [--url <address>]
`;

/** Undefined when it is not told what to move where, or a change is to be made without a reason. */
export function wantedOf(argv: string[]): Wanted | undefined {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      preview: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      reason: { type: 'string' },
      url: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      move: { type: 'string', multiple: true, default: [] },
    },
  });
  const [caseId, version] = positionals;
  const { map, move, reason, url, ...how } = values;
  if (caseId === undefined || version === undefined || (!how.preview && reason === undefined)) return undefined;
  const moved = move.map(pair).map(([token, to]) => ({ token, to }));
  return { caseId, version, ...how, reason, url, map: Object.fromEntries(map.map(pair)), move: moved };
}

const pair = (text: string): [string, string] => {
  const [left = '', right = ''] = text.split('=');
  return [left, right];
};

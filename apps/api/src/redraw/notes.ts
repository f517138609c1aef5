import type { RedrawMoney, RedrawNote } from '@samskab/contracts';
import { formatMoney } from '@samskab/expression';
import { lineBalances, summary } from '@samskab/ledger';
import type { Reads } from '@samskab/persistence';
import type { EndsFrom } from '@samskab/verifier';
import { lineName } from './money-changes.ts';
import { whys } from './standing-changes.ts';
import type { Weighed } from './weigh.ts';

const note = (code: string, message: string, at: Partial<Pick<RedrawNote, 'node' | 'token'>> = {}): RedrawNote => ({
  code,
  message,
  node: at.node ?? null,
  token: at.token ?? null,
});

/** Everything that stands in the way. */
export async function refusals(read: Reads, weighed: Weighed, ends: EndsFrom | undefined): Promise<RedrawNote[]> {
  const astray = strayNotes(weighed);
  return [
    ...astray,
    ...faultNotes(weighed, astray),
    ...(await lineNotes(read, weighed)),
    ...(ends?.verdict === 'broken' ? [cannotEnd(weighed, ends)] : []),
  ];
}

/** What to know before saying yes. */
export function warnings({ target, after }: Weighed, ends: EndsFrom | undefined, money: RedrawMoney): RedrawNote[] {
  const named = (node: string): string => target.drawing.nodeName(node) || node;
  return [
    ...(ends?.verdict === 'undecided'
      ? [note('unproven', 'Det er ikke bevist, at forløbet kan slutte: tegningen er for stor til at se alt igennem.')]
      : []),
    ...money.left.map(({ lineName: name, amount }) =>
      note('moneyLeft', `${formatMoney(amount)} står på ${name}, og intet trin, der kan komme, bruger dem.`),
    ),
    ...after.incidents.map(({ node }) =>
      note('incident', `Forløbet står stille ved ${named(node)}, og gør det stadig bagefter.`, { node }),
    ),
  ];
}

const strayNotes = ({ strays, old }: Weighed): RedrawNote[] =>
  strays.map(({ token, node, why }) =>
    note('nowhere', `${old.nodeName(node) || node}: ${whys[why]} Vælg, hvor forløbet skal stå i stedet.`, {
      token,
      node,
    }),
  );

const messages: Record<string, (field: string) => string> = {
  type: (field) => `${field} har en værdi, der ikke passer til den nye tegning.`,
  fault: (field) => `${field} kan ikke regnes ud i den nye tegning.`,
  unknown: (field) => `${field} findes ikke i forløbet, eller er væk.`,
  node: (field) => `Der kan ikke begyndes ved ${field}.`,
  required: () => 'Intet ville stå åbent bagefter. Afbryd forløbet, hvis det er meningen.',
};

/** What the engine does not accept, but for the tokens already told of. */
const faultNotes = ({ faults, target }: Weighed, astray: RedrawNote[]): RedrawNote[] =>
  faults
    .filter(({ field }) => !astray.some(({ token }) => token === field))
    .map(({ field, code }) => {
      const name = target.drawing.nodeName(field) || (target.drawing.variable(field)?.name ?? field);
      const node = target.drawing.node(field) ? field : null;
      return note(code, (messages[code] ?? ((it: string) => `${it} kan ikke bruges.`))(name), { node });
    });

/** Money never loses the line it stands on. */
async function lineNotes(read: Reads, { known, old, target }: Weighed): Promise<RedrawNote[]> {
  const accounts = await read.ledger.accounts({ caseId: known.row.id });
  return old.process.moneyLines.flatMap(({ id, kind, area }) => {
    const balances = lineBalances(accounts.filter(({ line }) => line === id));
    const { expected, freed, granted, reserved, committed, used } = summary(balances);
    const amount = expected + freed + granted + reserved + committed + used;
    const now = target.drawing.process.moneyLines.find((line) => line.id === id);
    if (amount === 0 || (now?.kind === kind && now.area === area)) return [];
    const what = now ? 'er en anden slags eller står i et andet område' : 'findes ikke';
    return [note('moneyLine', `${formatMoney(amount)} står på ${lineName(old, id)}, som ${what} i den nye tegning.`)];
  });
}

function cannotEnd({ target }: Weighed, { elements }: EndsFrom): RedrawNote {
  const names = elements.map((id) => target.drawing.nodeName(id)).filter((name) => name !== '');
  const where = names.length > 0 ? `: det kan komme til at stå ved ${names.join(' og ')}` : '';
  return note('cannotEnd', `Forløbet kan ikke altid slutte efter den nye tegning${where}.`, {
    node: elements[0] ?? null,
  });
}

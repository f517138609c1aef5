import type { Area } from '@samskab/contracts';
import { areaBalance, lineBalances, summary } from '@samskab/ledger';
import type { AccountWithTotals, AreaRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { yearOf } from './year-of.ts';

/** Every service area with what stands in each state: its balance, never "savings achieved" (domain.md I13). */
export async function listAreas(ctx: Ctx): Promise<{ items: Area[] }> {
  authorise(ctx, 'ledger.read', {});
  const { ledger } = ctx.database.read;
  const year = yearOf(await ctx.clock.now());
  const areas = await ledger.areas();
  const accounts = areas.length > 0 ? await ledger.accounts({ area: areas.map(({ id }) => id) }) : [];
  const off = new Set(await imbalanced(ctx, areas));
  return {
    items: areas.map((area) =>
      toArea(
        area,
        accounts.filter(({ area: id }) => id === area.id),
        { off, year },
      ),
    ),
  };
}

type Seen = { off: Set<string>; year: number };

async function imbalanced({ database }: Ctx, areas: AreaRow[]): Promise<string[]> {
  const found = await Promise.all(
    areas.map(async ({ id }) => ((await database.read.ledger.imbalances(id)).length > 0 ? [id] : [])),
  );
  return found.flat();
}

function toArea({ id, key, name }: AreaRow, accounts: AccountWithTotals[], { off, year }: Seen): Area {
  const balances = lineBalances(accounts);
  const received = accounts.reduce((sum, account) => sum + (account.state === 'incoming' ? account.debits : 0), 0);
  const { grantedAhead: _ahead, usable: _usable, ...states } = summary(balances);
  const { room, reallocated } = balances;
  const balanced = areaBalance(accounts).balanced && !off.has(id);
  const roomThisYear = lineBalances(accounts.filter((account) => account.year === year)).room;
  return { id, key, name, ...states, room, roomThisYear, received, promiseBroken: reallocated > 0, balanced };
}

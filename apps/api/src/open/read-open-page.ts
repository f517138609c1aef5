import type { OpenDecision, OpenPage } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { byRole } from './actors.ts';
import { answerOf, questionOf } from './answer.ts';
import { contributionsOf } from './contributions.ts';
import { awaited, decided } from './decisions.ts';
import type { Decided } from './decisions.ts';
import { moneyOf } from './money.ts';
import { openCase, pageAt } from './open-pages.ts';
import { openSource } from './open-source.ts';
import type { OpenSource } from './open-source.ts';
import { shareOf } from './share.ts';
import { stopsOf } from './stops.ts';
import { waitsOf } from './waits.ts';

/** A case as everybody may see it. Throws `notFound` alike for one that is closed and one that is not there. */
export async function readOpenPage(ctx: Ctx, slug: string): Promise<OpenPage> {
  const row = await openCase(ctx, ctx.database.read, await pageAt(ctx, slug), 'open.read');
  const [source, now] = await Promise.all([openSource(ctx, row), ctx.clock.now()]);
  return { ...compose(source), slug, now };
}

function compose(source: OpenSource): Omit<OpenPage, 'slug' | 'now'> {
  const { row, disclosed } = source;
  const decisions = decided(source);
  const waiting = awaited(source);
  const waits = waitsOf(source);
  const money = moneyOf(source);
  return {
    town: row.town,
    question: questionOf(source, disclosed),
    answer: answerOf(source, decisions, waits),
    status: row.status === 'ended' || row.status === 'cancelled' ? row.status : 'running',
    stops: stopsOf(source),
    waits,
    decisions: [...decisions.map(plain), ...waiting],
    share: shareOf(decisions, waiting),
    money,
    contributions: contributionsOf(source, money),
    stillDoes: disclosed.text('stillDoes'),
    participants: participants(source),
    input: { count: source.inputCount, items: source.inputs.map(({ at, text }) => ({ at, text })) },
    help: helpOf(source),
    updatedAt: row.lastEventAt,
  };
}

const plain = ({ kind, at, who, title, how, why }: Decided): OpenDecision => ({ kind, at, who, title, how, why });

/** Who is in it: roles that have been invited, have acted or are to, by their words. */
function participants({ drawing, participants: invited, log, open }: OpenSource): OpenPage['participants'] {
  const done = log.entries.flatMap(({ event }) => {
    if (event.type === 'taskCompleted') return log.nodeOf(event.task) ?? [];
    return event.type === 'itemDecided' ? (log.nodeOf(event.item) ?? []) : [];
  });
  const nodes = [...done, ...open.tasks.map(({ node }) => node), ...open.items.map(({ node }) => node)];
  const acting = new Set([...invited.map(({ role }) => role), ...nodes.map((node) => drawing.roleOf(node)?.id)]);
  const who = drawing.process.roles.filter(({ id }) => acting.has(id)).map((role) => byRole(role));
  return who.filter(({ name }, index) => who.findIndex((one) => one.name === name) === index);
}

const helpOf = ({ offers }: OpenSource): OpenPage['help'] => {
  const of = (kind: string) => offers.filter((offer) => offer.kind === kind).length;
  return { hours: of('hours'), things: of('things'), other: of('other') };
};

import { reopening } from '@samskab/engine';
import type { Data, Entry, Reopening, WorkSince } from '@samskab/engine';
import { verifyLedger } from '@samskab/ledger';
import { Answers, drive } from './support/drive.ts';
import { pattern, patternKeys } from './support/pattern.ts';
import type { Pattern } from './support/pattern.ts';
import { Player } from './support/play.ts';
import { story } from './support/stories.ts';

/** A task as it stood before it was completed. */
type Completed = { task: string; node: string; before: Player; entry: Entry };

/** The case after every step of its main story, with every task completed until then. */
function* played(drawn: Pattern): Generator<{ player: Player; completed: Completed[] }> {
  const variant = story(drawn, drawn.scenario.main);
  const player = new Player(drawn, variant);
  const completed: Completed[] = [];
  for (const step of variant.steps) {
    const before = player.copy();
    player.play(step);
    const entry = player.log.at(-1)!;
    if (step.do === 'complete') completed.push({ task: taskOf(before, player), node: step.task, before, entry });
    if (player.view.status === 'running') yield { player: player.copy(), completed: [...completed] };
  }
}

/** The task that was completed in between; timers may have fired first. */
const taskOf = ({ log }: Player, after: Player): string => {
  const news = after.log.slice(log.length).map(({ event }) => event);
  return news.find((event) => event.type === 'taskCompleted')!.task;
};

const found = (player: Player, task: string): Reopening => {
  const what = reopening(player.plan, player.log, task);
  if ('cannot' in what) throw new Error(JSON.stringify(what));
  return what;
};

/** Reopens the task on a copy; what the ledger does not take back lasts, and counts for the step done again. */
function reopened(player: Player, task: string): { after: Player; lasting: WorkSince[] } {
  const { change, works } = found(player, task);
  const back = player.reversible(works.map(({ id }) => id));
  const after = player.copy();
  const undo = works.filter(({ id }) => back.has(id)).map(({ id, node, work }) => ({ id, node, work }));
  const lasting = works.filter(({ id, work }) => work === 'funding' && !back.has(id)).toReversed();
  const meta = { id: 'reopen', at: player.state.at, reason: 'Trinnet blev afsluttet ved en fejl' };
  after.happens({ ...meta, type: 'tokensMoved', ...change, undo, lasting });
  return { after, lasting };
}

const nodes = (player: Player): string[] => player.view.tokens.map(({ node }) => node).toSorted();
const held = (data: Data): Data => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
/** Where each krone of the case stands. Within a frame what is taken back may be the frame's again, and not reserved. */
const money = ({ process }: Pattern, player: Player) =>
  process.moneyLines.map(({ id, kind }) => {
    const { committed, used, usable: _room, ...rest } = player.money(id);
    return kind === 'frame' ? { committed, used } : { committed, used, ...rest };
  });

/** The same is done again from the reopened step on: no krone is posted twice, and the end is that of the story. */
function goesOn(drawn: Pattern, after: Player, node: string): void {
  const variant = story(drawn, drawn.scenario.main);
  const from = variant.steps.findIndex((step) => step.do === 'complete' && step.task === node);
  expect(drive(after, new Answers(drawn.scenario, variant, from))).toBe('ended');
  expect(verifyLedger(after.transfers)).toEqual([]);
  expect(money(drawn, after)).toEqual(money(drawn, told(drawn)));
}

/** The main story as it is told, whole. */
function told(drawn: Pattern): Player {
  const variant = story(drawn, drawn.scenario.main);
  const player = new Player(drawn, variant);
  for (const step of variant.steps) player.play(step);
  return player;
}

describe.each(patternKeys)('%s, a step reopened at every task of its main story', (key) => {
  const drawn = pattern(key);

  it('right after: the case stands as it stood before, to the øre, and goes on to its end', () => {
    let places = 0;
    for (const { player, completed } of played(drawn)) {
      const last = completed.at(-1);
      if (!last || player.log.at(-1) !== last.entry) continue;
      const step = reopened(player, last.task);
      expect(step.after.view.incidents).toEqual([]);
      expect(nodes(step.after)).toEqual(nodes(last.before));
      expect(held(step.after.view.data)).toEqual(held(last.before.view.data));
      // What is paid at once is out of the house, and is named as lasting.
      if (step.lasting.length === 0) expect(money(drawn, step.after)).toEqual(money(drawn, last.before));
      goesOn(drawn, step.after, last.node);
      places += 1;
    }
    expect(places).toBeGreaterThan(10);
  }, 60_000);

  it('at every later step: it stands open again, nothing that followed does, and the books are sound', () => {
    for (const [index, { player, completed }] of [...played(drawn)].entries())
      for (const { task, node } of index % 3 === 0 ? completed : completed.slice(-1)) {
        const { after } = reopened(player, task);
        expect(after.view.incidents).toEqual([]);
        expect(after.view.tasks.map((open) => open.node)).toContain(node);
        expect(verifyLedger(after.transfers)).toEqual([]);
      }
  }, 60_000);

  it('at the last: it goes on to its end once more, though money had gone', () => {
    const { player, completed } = [...played(drawn)].at(-1)!;
    expect(completed.length).toBeGreaterThan(10);
    for (const { task, node } of completed) goesOn(drawn, reopened(player, task).after, node);
  }, 60_000);
});

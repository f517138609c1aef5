import { compile, strays } from '@samskab/engine';
import type { Event, EventOf } from '@samskab/engine';
import { verifyLedger } from '@samskab/ledger';
import { endsFrom, publishable } from '@samskab/verifier';
import { Answers, drive } from './support/drive.ts';
import { pattern, patternKeys } from './support/pattern.ts';
import type { Pattern } from './support/pattern.ts';
import { Player } from './support/play.ts';
import { changes } from './support/redrawn.ts';
import type { ChangeName } from './support/redrawn.ts';
import { story } from './support/stories.ts';

/** What came of a case that was moved: it ended, or why it was not moved. */
type Outcome = 'ended' | 'nowhere' | 'cannotEnd' | 'drawing';
type Counts = Record<Outcome, number>;
const none: Counts = { ended: 0, nowhere: 0, cannotEnd: 0, drawing: 0 };

/** States looked at from where a case stands; what takes more is played to its end all the same. */
const STATES = 400;

/** Where the case stands at a step that can be drawn otherwise. */
const standsAt = (player: Player): string | undefined =>
  [...player.view.tasks, ...player.view.items, ...player.view.waits][0]?.node;

/** Moves the case, with the tokens that have no place to where the engine says they could go; then plays it to its end. */
function moved(drawn: Pattern, player: Player, answers: Answers, name: ChangeName, node: string): Outcome[] {
  const { model, map } = changes[name](drawn.model, node);
  const plan = compile(model);
  const astray = strays(player.plan, plan, player.state, map);
  const meta = { id: 'redraw', at: player.state.at, version: 'v2', map, reason: 'Byen vil noget andet' };
  const event: EventOf<'migrated'> = { ...meta, type: 'migrated', after: player.state.seq };
  if (astray.length === 0) return [taken(player, model, event, answers)];
  expect(player.copy().follow(model, plan, event)).toMatchObject({ ok: false, code: 'invalid' });
  const [to] = astray[0]!.movesTo;
  if (to === undefined) return ['nowhere'];
  const start = [{ node: to, scope: 'i0' }];
  return ['nowhere', taken(player, model, { ...event, cancel: astray.map(({ token }) => token), start }, answers)];
}

function taken(player: Player, model: Pattern['model'], event: EventOf<'migrated'>, answers: Answers): Outcome {
  const plan = compile(model);
  const trial = player.copy();
  const followed = trial.follow(model, plan, event as Event);
  if (!followed.ok) throw new Error(JSON.stringify(followed));
  if (endsFrom(model, followed.state, { limit: STATES }).verdict === 'broken') return 'cannotEnd';
  for (const [from, to] of Object.entries(event.map)) answers.rename(from, to);
  const came = drive(trial, answers);
  if (came !== 'ended') {
    // What reads a variable that nobody sets any more is refused as it is published.
    expect({ came, faults: publishable(model).faults.length > 0 }).toEqual({ came, faults: true });
    return 'drawing';
  }
  expect(verifyLedger(trial.transfers)).toEqual([]);
  return 'ended';
}

/** Every place of the main story from which the case was moved, with what came of it. */
function everywhere(drawn: Pattern, name: ChangeName): { counts: Counts; places: number } {
  const variant = story(drawn, drawn.scenario.main);
  const player = new Player(drawn, variant);
  const counts = { ...none };
  let places = 0;
  for (const [index, step] of variant.steps.entries()) {
    const node = standsAt(player);
    if (node !== undefined) places += 1;
    if (node !== undefined)
      for (const outcome of moved(drawn, player, new Answers(drawn.scenario, variant, index), name, node))
        counts[outcome] += 1;
    player.play(step);
  }
  return { counts, places };
}

describe.each(patternKeys)('%s, moved to a changed drawing at every step of its main story', (key) => {
  const drawn = pattern(key);
  const kept: ChangeName[] = ['inserted', 'branched', 'renamed', 'otherRole', 'otherDeadline'];

  it.each(kept)(
    '%s: the case goes on by it, and ends',
    (name) => {
      const { counts, places } = everywhere(drawn, name);
      expect(places).toBeGreaterThan(10);
      expect(counts).toEqual({ ...none, ended: places });
    },
    60_000,
  );

  it('removed: the step it stands at has no place; elsewhere it ends, or is refused with a reason', () => {
    const { counts, places } = everywhere(drawn, 'removed');
    const { nowhere, ended, ...refused } = counts;
    expect(nowhere).toBe(places);
    expect(ended).toBeGreaterThan(0);
    expect(ended + refused.cannotEnd + refused.drawing).toBe(places);
  }, 60_000);

  it('trapped: it is refused, for it could not end', () => {
    const { counts, places } = everywhere(drawn, 'trapped');
    expect(counts).toEqual({ ...none, cannotEnd: places });
  }, 60_000);
});

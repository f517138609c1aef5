import { toLocal } from '@samskab/calendar';
import type { Field } from '@samskab/definition';
import { fold } from '@samskab/engine';
import { framesOf, stageOf, type Stage } from '../../src/play/frame.ts';
import { liveOf } from '../../src/play/live-of.ts';
import { moneyNow } from '../../src/play/money.ts';
import { formEntries, isAsked, startEntries } from '../../src/play/trial-entries.ts';
import { act, backTo, beginTrial, jump, offersOf, type Deed, type Trial, type Tried } from '../../src/play/trial.ts';
import { whyOf } from '../../src/play/why.ts';
import { pattern } from './pattern.ts';

const ok = (tried: Tried): Trial => {
  if (!tried.ok) throw new Error(`refused: ${JSON.stringify(tried.fields)}`);
  return tried.trial;
};

const dayOf = ({ now }: Trial): string => toLocal(now).day;

/** As it stands filled in, but for what the test says. */
function sampled(stage: Stage, trial: Trial, node: string, said: Record<string, unknown>): Record<string, never> {
  const element = stage.plan.nodes[node]?.element;
  const form: readonly Field[] = element?.type === 'activity' ? (element.form ?? []) : [];
  const data = framesOf(stage, trial.log).at(-1)?.view.data ?? {};
  const entries = formEntries(stage, form, data, dayOf(trial)).filter(
    ({ readOnly, value }) => !readOnly && value !== null,
  );
  const filled = Object.fromEntries(entries.map(({ variable, value }) => [variable, said[variable] ?? value]));
  const shown = Object.entries(filled).filter(([variable]) => isAsked(form, variable, { ...data, ...filled } as never));
  return Object.fromEntries(shown) as Record<string, never>;
}

function begun(stage: Stage): Trial {
  const [start = ''] = stage.plan.starts;
  const input = startEntries(stage, start, '2026-03-03').map(({ variable, value }) => [variable, value] as const);
  return ok(beginTrial(stage, Object.fromEntries(input), '2026-03-03', start));
}

/** Somebody does the first thing there is to do, else time goes on. */
function goOn(stage: Stage, trial: Trial, said: Record<string, unknown> = {}): Trial {
  const [offer] = offersOf(stage, trial);
  const [due] = trial.state.due;
  if (!offer) {
    if (!due)
      throw new Error(
        `nothing to do at ${Object.values(trial.state.instances)
          .map(({ node }) => node)
          .join()}`,
      );
    return ok(jump(stage, trial, due.at));
  }
  const data = sampled(stage, trial, offer.node, said);
  const deeds: Partial<Record<typeof offer.type, Deed>> = {
    taskCompleted: { do: 'complete', task: offer.id, data },
    itemDecided: { do: 'decide', item: offer.id, outcome: offer.outcomes?.[0] ?? '', data },
  };
  const deed = deeds[offer.type];
  if (!deed) throw new Error(`stands still: ${JSON.stringify(trial.state.incidents)}`);
  return ok(act(stage, trial, deed));
}

/** With somebody who pays the rest of the bus. */
function toTheEnd(stage: Stage): Trial {
  let trial = begun(stage);
  for (let step = 0; trial.state.status === 'running' && step < 100; step += 1)
    trial = goOn(stage, trial, { topUpFrom: 'staten' });
  return trial;
}

describe('a drawing tried out', () => {
  const bus = stageOf(pattern('village-bus'));

  it('goes to its end with everything as it stands filled in', () => {
    expect(toTheEnd(bus).state).toMatchObject({ status: 'ended', outcome: 'bus-runs', incidents: [] });
  });

  it('stands still where the ledger says no, and can be gone back in', () => {
    let trial = begun(bus);
    while (trial.state.incidents.length === 0) trial = goOn(bus, trial, { topUpFrom: 'ingen' });
    expect(trial.state.incidents).toMatchObject([{ node: 'grant-rest', code: 'refused:noCover' }]);
    expect(offersOf(bus, trial)).toMatchObject([{ type: 'incidentRetried', node: 'grant-rest' }]);
  });

  it('is the case that its log tells', () => {
    const trial = toTheEnd(bus);
    const { applied: _seen, ...state } = fold(bus.plan, trial.log);
    expect(trial.state).toMatchObject(state);
  });

  it('moves the money by the ledger, and shows what stands where', () => {
    const trial = toTheEnd(bus);
    const [freed] = moneyNow(bus, trial.log);
    expect(freed?.rows.find(({ state }) => state === 'expected')?.amount).toBe(0);
    expect(freed?.rows.find(({ state }) => state === 'used')?.amount).toBeGreaterThan(0);
  });

  it('lets nothing fire before its time, and everything on the way to it', () => {
    const trial = begun(bus);
    const [due] = trial.state.due;
    if (!due) throw new Error('an answer is due');
    expect(ok(jump(bus, trial, trial.now)).log).toHaveLength(1);
    const later = ok(jump(bus, trial, due.at));
    expect(later.log.at(-1)?.event).toMatchObject({ type: 'timerFired', timer: due.id });
    expect(later.now).toBe(due.at);
  });

  it('never turns the clock back', () => {
    const trial = begun(bus);
    expect(ok(jump(bus, trial, '2020-01-01T00:00:00.000Z')).now).toBe(trial.now);
  });

  it('says which fields were refused, and stays as it was', () => {
    const trial = begun(bus);
    const [offer] = offersOf(bus, trial);
    const refused = act(bus, trial, { do: 'complete', task: offer?.id ?? '', data: {} });
    expect(refused).toMatchObject({
      ok: false,
      fields: [{ field: 'answerText', code: 'required' }, expect.anything()],
    });
  });

  it('can be gone back in, and go another way from there', () => {
    let trial = begun(bus);
    trial = goOn(bus, trial);
    const another = goOn(bus, backTo(bus, goOn(bus, trial), 1), { meetingSays: 'beholder ruten' });
    expect(another.state).toMatchObject({ status: 'ended', outcome: 'route-kept' });
  });

  it('tells why a way was taken: what held, what did not, and what it knew', () => {
    const trial = goOn(bus, goOn(bus, begun(bus)));
    const frame = framesOf(bus, trial.log).at(-1);
    const [why] = frame ? whyOf(frame, bus) : [];
    expect(why?.title).toBe('Hvad siger mødet?');
    expect(why?.said).toContain('Vejen “opgiver ruten” passer.');
    expect(why?.known).toContain('Hvad siger mødet?: opgiver ruten');
  });

  it('stands on the drawing where its tokens are, with the ways it came', () => {
    const frame = framesOf(bus, goOn(bus, begun(bus)).log).at(-1);
    if (!frame) throw new Error('something has happened');
    const live = liveOf(frame, bus.process, String);
    expect(live.nodes['answer-town']).toEqual({ state: 'done', tokens: 0 });
    expect(live.nodes['town-meeting']).toEqual({ state: 'active', tokens: 1 });
    expect([...live.taken]).toEqual(['f-town-asks-answer-town', 'f-answer-town-town-meeting']);
  });
});

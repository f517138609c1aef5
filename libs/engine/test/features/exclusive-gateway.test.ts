import { drawing, end, flow, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const meeting = (fallback?: string) =>
  drawing(
    variables({ says: { type: 'text', input: true }, secret: { type: 'text', input: true, personal: true } }),
    start(),
    xor('q', fallback),
    user('again'),
    end('given-up'),
    end('kept'),
    path('start', 'q'),
    flow('q', 'given-up', 'says = "opgiver"'),
    flow('q', 'kept', 'says = "beholder"'),
    flow('q', 'again', fallback ? undefined : 'false'),
  );

describe('an exclusive gateway', () => {
  it('takes the way whose condition is true', () => {
    expect(play(meeting('q>again'), { input: { says: 'beholder' } }).view.outcome).toBe('kept');
  });

  it('takes the first way even if more than one is true, and asks no further', () => {
    const ask = tinyAsk({ 'q>given-up': { value: true }, 'q>kept': { value: true } });
    const town = play(meeting('q>again'), { ask });
    expect(town.view.outcome).toBe('given-up');
    expect(town.log[0]?.answers).toEqual([{ site: 'q>given-up', value: true }]);
  });

  it('takes the default when no condition is true, and never asks it', () => {
    const town = play(meeting('q>again'), { input: { says: 'mødes igen' } });
    expect(town.at).toEqual(['again']);
    expect(town.log[0]?.answers.map(({ site }) => site)).toEqual(['q>given-up', 'q>kept']);
  });

  it('is an incident when there is no way, and never guesses', () => {
    const town = play(meeting(), { input: { says: 'tier' } });
    expect(town.at).toEqual(['q']);
    expect(town.view.incidents).toMatchObject([{ node: 'q', code: 'noBranch', site: 'q' }]);
    expect(town.asked('raiseIncident')).toMatchObject([{ node: 'q', code: 'noBranch', site: 'q' }]);
  });

  it('goes the way a person chooses, where the drawing had none', () => {
    const town = play(meeting(), { input: { says: 'tier' } });
    expect(town.resolve('q', { answer: 'q>nowhere' })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'answer' }],
    });
    expect(town.resolve('q', { answer: 'q>kept' })).toMatchObject({ ok: true, answers: [] });
    expect(town.view).toMatchObject({ outcome: 'kept', incidents: [] });
  });

  it('is an incident at the flow whose condition is no yes or no', () => {
    const town = play(meeting('q>again'), { ask: tinyAsk({ 'q>given-up': { value: null } }) });
    expect(town.view.incidents).toMatchObject([{ node: 'q', code: 'type', site: 'q>given-up' }]);
  });

  it('is an incident at the flow whose condition faults, with what it said', () => {
    const town = play(meeting('q>again'), { ask: tinyAsk({ 'q>kept': { fault: 'ukendt navn' } }) });
    expect(town.view.incidents).toMatchObject([{ code: 'fault', site: 'q>kept', message: 'ukendt navn' }]);
  });

  it('cannot read who somebody is', () => {
    const model = drawing(
      variables({ secret: { type: 'text', input: true, personal: true } }),
      start(),
      xor('q', 'q>end'),
      end(),
      end('known'),
      path('start', 'q', 'end'),
      flow('q', 'known', 'secret = "Anna"'),
    );
    const town = play(model, { input: { secret: 'Anna' } });
    expect(town.view.incidents).toMatchObject([{ site: 'q>known', message: 'unknown: secret' }]);
  });

  it('lets each token that arrives pass by itself', () => {
    const model = drawing(start(), xor('merge'), user('read'), path('start', 'merge', 'read'), path('start', 'read'));
    expect(play(model).at).toEqual(['read', 'read']);
  });
});

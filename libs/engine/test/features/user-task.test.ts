import { drawing, end, flow, form, path, start, user, variables } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

describe('a user task', () => {
  const answerTown = drawing(
    variables({ answerText: 'text', visitDate: 'date', copy: 'text' }),
    start(),
    user('answer', {
      role: 'case-worker',
      form: form('answer', 'answerText*', 'visitDate'),
      output: [{ from: 'answerText', to: 'copy' }],
    }),
    end('answered'),
    path('start', 'answer', 'answered'),
  );

  it('opens for its role with the form as it stands', () => {
    const [task] = play(answerTown).view.tasks;
    expect(task).toMatchObject({ node: 'answer', role: 'case-worker', data: { answerText: null, visitDate: null } });
  });

  it('sets the variables of its form, then its outputs, and goes on', () => {
    const town = play(answerTown);
    expect(town.complete('answer', { answerText: 'Vi kommer' })).toMatchObject({ ok: true });
    expect(town.data).toEqual({ answerText: 'Vi kommer', copy: 'Vi kommer' });
    expect(town.view).toMatchObject({ status: 'ended', outcome: 'answered' });
  });

  it('refuses a form without what is required, with what it does not have, and with values of another type', () => {
    const town = play(answerTown);
    expect(town.complete('answer', { visitDate: '2026-02-30', chair: 'x' })).toEqual({
      ok: false,
      code: 'invalid',
      fields: [
        { field: 'chair', code: 'unknown' },
        { field: 'answerText', code: 'required' },
        { field: 'visitDate', code: 'type' },
      ],
    });
  });

  it('is stale when it was completed, and not offered when it never was', () => {
    const town = play(drawing(answerTownLoop()));
    const task = town.idAt('answer', 'taskCompleted');
    town.complete('answer');
    expect(town.send({ type: 'taskCompleted', task, data: {} })).toEqual({ ok: false, code: 'stale' });
    expect(town.send({ type: 'taskCompleted', task: 'i99', data: {} })).toEqual({ ok: false, code: 'notOffered' });
    expect(town.send({ type: 'taskCompleted', task: 'constructor', data: {} })).toEqual({
      ok: false,
      code: 'notOffered',
    });
  });

  it('is prefilled with its last value when a loop opens it again', () => {
    const town = play(
      drawing(
        variables({ says: 'text' }),
        start(),
        user('meeting', { form: form('meeting', 'says') }),
        path('start', 'meeting'),
        flow('meeting', 'meeting'),
      ),
    );
    town.complete('meeting', { says: 'mødes igen' });
    expect(town.view.tasks[0]?.data).toEqual({ says: 'mødes igen' });
  });
});

const answerTownLoop = () => ({
  nodes: [start(), user('answer'), user('again')],
  ...path('start', 'answer', 'again'),
});

import type { LogEntry } from '@samskab/contracts';
import type { Model } from '@samskab/definition';
import { compile, type Event, step } from '@samskab/engine';
import { movesOf, proofOf } from '../../src/case/panels/money-proof.ts';
import { drawnOf, History, versionsIn } from '../../src/case/time/history.ts';
import { moneyThen } from '../../src/case/time/money-then.ts';
import { stopsOf } from '../../src/case/time/stops.ts';
import { processOf } from '../../src/cases/start-fields.ts';
import { logUpTo, model } from '../fixtures/kept-log.ts';
import { money, noerreby, story, versionId } from '../fixtures/noerreby.ts';

const COUNCIL = 17;
const { entries, state } = logUpTo(COUNCIL);

const drawn = (id: string, drawing: Model, number = 1) => {
  const process = processOf(drawing);
  if (!process) throw new Error('the drawing is not read');
  return drawnOf({ id, number, name: 'Landsbybus', model: drawing }, process);
};
const historyOf = (log: LogEntry[], ...drawings: ReturnType<typeof drawn>[]) =>
  new History(log, new Map(drawings.map((one) => [one.versionId, one])), noerreby);

describe('a case as it stood', () => {
  const history = historyOf(entries, drawn(versionId, model));

  it('begins with the letter, which the case worker is to answer', () => {
    const { one } = history.at(0);
    expect(one.standing).toMatchObject([{ name: 'Svar byen', waitsFor: 'Sagsbehandler', side: 'municipality' }]);
    expect(one.nodes['answer-town']).toMatchObject({ state: 'active', tokens: 1 });
    expect(one.nodes['town-meeting']).toBeUndefined();
    expect(one.takenFlows).toEqual(['f-town-asks-answer-town']);
  });

  it('has passed what was passed then, and nothing that came later', () => {
    const { one } = history.at(4);
    expect(one.nodes['give-up-route']?.state).toBe('done');
    expect(one.nodes['calculate']?.state).toBe('active');
    expect(one.nodes['council-decides']).toBeUndefined();
    expect(one.tasks.map(({ node }) => node)).toEqual(['calculate']);
  });

  it('stands at its last entry as it stands now', () => {
    const { one } = history.at(COUNCIL - 1);
    expect(one.standing.map(({ name }) => name)).toEqual(['Byrådet beslutter']);
    expect(one.nodes['council-decides']?.state).toBe('waiting');
    expect(one.takenFlows).toEqual(noerreby.takenFlows);
  });

  it('lets nobody do anything', () => {
    expect(entries.flatMap(({ seq }) => history.at(seq).one.tasks).filter(({ mayComplete }) => mayComplete)).toEqual(
      [],
    );
  });
});

describe('a case that was moved to another drawing', () => {
  const later = structuredClone(model);
  for (const { nodes } of later.processes)
    for (const node of nodes) if (node.id === 'council-decides') node.name = 'Byrådet afgør';
  const event: Event = {
    type: 'migrated',
    ...{ id: 'moved', at: '2026-11-20T09:00:00.000Z', version: 'v2', from: versionId, map: {}, hash: 'x' },
    ...{ reason: 'En bedre tegning', cancel: [], start: [], after: COUNCIL - 1 },
  };
  const noAsk = () => ({ value: null });
  const moved = step(compile(later), state, event, noAsk);
  if (!moved.ok) throw new Error(moved.code);
  const of = (value: unknown) => value as LogEntry['event'];
  const log: LogEntry[] = [
    ...entries,
    {
      ...{ seq: COUNCIL, at: event.at, actor: null, event: of(event), answers: moved.answers.map(of) },
      ...{ moves: moved.moves.map(of), prevHash: '', hash: 'x' },
    },
  ];

  it('has followed the version it came from, then the one it was moved to', () => {
    expect(versionsIn(log, 'v2')).toEqual([versionId, 'v2']);
    expect(versionsIn(entries, versionId)).toEqual([versionId]);
  });

  it('is told by the drawing that was in force then', () => {
    const history = historyOf(log, drawn(versionId, model), drawn('v2', later, 2));
    expect(history.at(COUNCIL - 1).one.standing[0]?.name).toBe('Byrådet beslutter');
    const { one } = history.at(COUNCIL);
    expect(one).toMatchObject({ versionId: 'v2', versionNumber: 2, standing: [{ name: 'Byrådet afgør' }] });
    expect(one.nodes['calculate']?.state).toBe('done');
  });
});

describe('the moments of a story', () => {
  it('are one for each entry of the log that is told', () => {
    const stops = stopsOf(story);
    expect(stops.map(({ seq }) => seq)).toEqual([0, 1, 3, 4, 6, 7, 9, 12, 13, 16]);
    expect(stops[2]?.text).toBe('62 borgere kom til borgermøde');
  });
});

describe('money as it stood', () => {
  const [line] = money.lines;

  it('is nothing before the first posting, and then what the postings left', () => {
    expect(moneyThen(money, '2026-06-01T00:00:00.000Z').lines[0]).toMatchObject({ expected: 0, postings: [] });
    expect(moneyThen(money, '2026-07-01T00:00:00.000Z').lines[0]).toMatchObject({ expected: 10_000_000 });
  });

  it('leads each figure to its postings; a refused one moved nothing', () => {
    const moves = movesOf(line!, 'expected');
    expect(moves.map(({ posting, moved }) => [posting.id, moved])).toEqual([['t1', 10_000_000]]);
    expect(movesOf(line!, 'used')).toEqual([]);
  });

  it('proves that what the postings brought is what stands in the states', () => {
    const after = { ...line!.postings[0]!.after!, expected: 0, used: 7_450_000, reserved: 1_550_000 };
    const posting = { ...line!.postings[0]!, after };
    const spent = { ...line!, expected: 0, used: 7_450_000, reserved: 1_550_000, postings: [posting] };
    expect(proofOf(spent)).toMatchObject({
      holds: true,
      total: 9_000_000,
      parts: [{ amount: 1_550_000 }, { amount: 7_450_000 }],
    });
    expect(proofOf({ ...spent, used: 1 }).holds).toBe(false);
  });
});

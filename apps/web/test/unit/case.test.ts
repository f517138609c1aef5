import type { MoneyLine } from '@samskab/contracts';
import { query } from '../../src/api/search.ts';
import { caseSearch } from '../../src/api/search.ts';
import { donePhases, outline } from '../../src/case/outline.ts';
import { boxesOf, isEmpty } from '../../src/case/panels/money-boxes.ts';
import { nowOf } from '../../src/cases/now.ts';
import { processOf, startFields } from '../../src/cases/start-fields.ts';
import { t } from '../../src/texts/texts.ts';
import { cases, clock, money, noerreby } from '../fixtures/noerreby.ts';
import { process } from './village-bus.ts';

const caseOf = (town: string) => cases.find((one) => one.town === town) ?? noerreby;

describe('what a case waits for, in words', () => {
  it('names the council and its day', () => {
    expect(nowOf(noerreby, clock.now)).toEqual({
      headline: 'Byrådet beslutter',
      waits: 'Venter på byrådet 16. dec.',
      running: true,
    });
  });

  it('names whoever has a task, and the deadline', () => {
    expect(nowOf(caseOf('Engby'), clock.now).waits).toBe('Venter på sagsbehandler. Frist 25. nov.');
  });

  it('names how it ended', () => {
    expect(nowOf(caseOf('Østerby'), clock.now)).toEqual({ headline: 'Slut: Afvist, ruten kører', running: false });
  });

  it('ends a sentence with one full stop', () => {
    expect(t.stop('Venter på byrådet 16. dec.')).toBe('Venter på byrådet 16. dec.');
    expect(t.stop('Venter på byrådet')).toBe('Venter på byrådet.');
  });
});

describe('the drawing in words', () => {
  const phases = outline(process, noerreby);
  const step = (id: string) => phases.flatMap(({ steps }) => steps).find((one) => one.id === id);

  it('says which phases are behind us and where we are', () => {
    expect(phases.map(({ name, state }) => [name, state])).toEqual([
      ['Byen vælger', 'done'],
      ['Penge og forening', 'done'],
      ['Byrådet beslutter', 'here'],
      ['Køreplanen', 'none'],
      ['Bussen kommer', 'none'],
      ['Bussen kører', 'none'],
    ]);
    expect(donePhases(phases)).toBe(2);
  });

  it('tells each step with who, state and date', () => {
    expect(step('council-decides')).toMatchObject({ roleName: 'Byrådet', side: 'council', state: 'waiting' });
    expect(step('calculate')).toMatchObject({ state: 'done', at: '2026-06-02T08:00:00.000Z' });
  });

  it('tells a question with every answer, where it leads and which was given', () => {
    expect(step('q-meeting')?.answers).toEqual([
      { words: 'opgiver ruten', to: 'Ruten opgives', taken: true },
      { words: 'beholder ruten', to: 'Ruten bliver', taken: false },
      { words: 'mødes igen', to: 'Borgermøde', taken: false },
    ]);
  });

  it('tells every named node of the drawing once', () => {
    const told = phases.flatMap(({ steps }) => steps.map(({ id }) => id));
    const named = process.nodes.filter(({ name }) => name).map(({ id }) => id);
    expect(told.toSorted()).toEqual(named.toSorted());
  });

  it('is one phase when the drawing has none', () => {
    expect(outline({ ...process, lanes: [] }, noerreby)).toHaveLength(1);
  });
});

describe('the states of money on a line', () => {
  const [freed, rest] = money.lines as [MoneyLine, MoneyLine];

  it('dashes the expected, outlines what is not there, and says from when it can be used', () => {
    expect(boxesOf(freed).map(({ state, fill }) => [state, fill])).toEqual([
      ['expected', 'dashed'],
      ['freed', 'outline'],
      ['granted', 'outline'],
      ['used', 'outline'],
    ]);
    expect(boxesOf(freed)[1]).toMatchObject({ at: freed.usableFrom, future: true });
  });

  it('hatches what is held back and fills what is spent', () => {
    const later = { ...freed, expected: 0, used: 9_650_000, reserved: 350_000 };
    expect(boxesOf(later).filter(({ amount }) => amount > 0)).toMatchObject([
      { state: 'reserved', fill: 'hatched' },
      { state: 'used', fill: 'solid' },
    ]);
  });

  it('links two boxes only when the dates follow each other', () => {
    const posting = (op: string, at: string) => ({ id: op, at, op, amount: 1, node: null, text: op, refused: false });
    const granted = { ...freed, expected: 0, granted: 1, used: 1, freed: 1 };
    const early = {
      ...granted,
      postings: [posting('grant', '2026-12-16T00:00:00.000Z'), posting('free', '2027-06-27T00:00:00.000Z')],
    };
    expect(boxesOf(early).find(({ state }) => state === 'freed')?.link).toBe('none');
    const late = {
      ...granted,
      postings: [posting('free', '2026-06-27T00:00:00.000Z'), posting('grant', '2026-12-16T00:00:00.000Z')],
    };
    expect(boxesOf(late).find(({ state }) => state === 'freed')?.link).toBe('followed');
  });

  it('knows a line on which nothing has moved', () => {
    expect([freed, rest].map(isEmpty)).toEqual([false, true]);
  });
});

describe('starting a case', () => {
  it('asks for what the starting message carries, but not for the town twice', () => {
    expect(startFields(process)).toMatchObject([
      { variable: 'requestText', label: 'Byens brev', required: true },
      { variable: 'contact', label: 'Kontakt', type: 'party', personal: true },
    ]);
  });

  it('asks nothing of a drawing it cannot read', () => {
    expect(startFields(processOf({ format: 99 }))).toEqual([]);
  });
});

describe('the address of the list', () => {
  it('holds what the list is narrowed to, and drops what it does not know', () => {
    expect(caseSearch({ status: 'running', town: 'Nørreby', q: 'bus' })).toEqual({
      status: 'running',
      town: 'Nørreby',
      q: 'bus',
    });
    expect(caseSearch({ status: 'sleeping' }).status).toBeUndefined();
  });

  it('becomes the question to the API', () => {
    expect(query({ status: 'running', town: undefined, q: 'bus & tog' })).toBe('?status=running&q=bus+%26+tog');
    expect(query({})).toBe('');
  });
});

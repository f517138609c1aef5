import type { OrgRole, Person } from '@samskab/contracts';
import { lineWords } from '../../src/login/line-words.ts';
import { loginAddress } from '../../src/login/login-address.ts';
import { choicesOf } from '../../src/login/people.ts';
import { landingOf, roomsOf } from '../../src/shell/rooms.ts';
import { people } from '../fixtures/noerreby.ts';

const somebody = (...roles: OrgRole[]): Person => ({ id: 'x', name: 'X', roles, participations: [] });

describe('who one may be', () => {
  it('gives those of the journeys who log in a card and lists the others', () => {
    const { cards, others } = choicesOf(people);
    expect(cards.map(({ person }) => person.name)).toEqual(['Sagsbehandler', 'Byrådsmedlem 1', 'Procesdesigner']);
    expect(others.map(({ name }) => name)).toEqual([
      'Byrådssekretær',
      'Økonomimedarbejder',
      'Kommunaldirektør',
      'Revisor',
    ]);
  });

  it('folds the rest of a whole council away', () => {
    const council = [1, 2, 3].map((seat) => ({ ...somebody('councillor'), id: `councillor-${seat}` }));
    const { cards, councillors } = choicesOf(council);
    expect(cards.map(({ person }) => person.id)).toEqual(['councillor-1']);
    expect(councillors.map(({ id }) => id)).toEqual(['councillor-2', 'councillor-3']);
  });

  it('is sent to the provider with where one was going', () => {
    expect(loginAddress({ hint: 'case-worker', til: '/forloeb?q=bus' })).toBe(
      '/api/login/oidc?hint=case-worker&til=%2Fforloeb%3Fq%3Dbus',
    );
    expect(loginAddress({})).toBe('/api/login/oidc');
  });
});

describe('where one begins', () => {
  it.each([
    ['caseWorker', '/arbejde'],
    ['chiefExecutive', '/arbejde'],
    ['councillor', '/byraad'],
    ['councilSecretary', '/byraad'],
    ['processDesigner', '/processer'],
    ['financeOfficer', '/oekonomi'],
    ['auditor', '/forloeb'],
    ['administrator', '/forloeb'],
  ] as const)('is for a %s %s', (role, to) => {
    expect(landingOf(somebody(role))).toEqual({ to });
  });

  it('is for who takes part in one case in that case, and in two the list of them', () => {
    const one = { caseId: 'a', role: 'local-council' };
    const guest = { ...somebody('participant'), participations: [one] };
    expect(landingOf(guest)).toEqual({ to: '/forloeb/$id', params: { id: 'a' } });
    expect(landingOf({ ...guest, participations: [one, { ...one, caseId: 'b' }] })).toEqual({ to: '/forloeb' });
  });

  it('shows every room once to who has several roles', () => {
    const rooms = roomsOf(somebody('processDesigner', 'caseWorker')).map(({ to }) => to);
    expect(rooms.slice(0, 3)).toEqual(['/processer', '/forloeb', '/arbejde']);
    expect(new Set(rooms).size).toBe(rooms.length);
  });
});

describe('what waits today', () => {
  const now = '2026-12-14T08:12:00.000Z';

  it('calls a day within the week by its name, and one after it by its date', () => {
    const at = '2026-12-16T16:00:00.000Z';
    const line = { kind: 'decides' as const, title: 'Landsbybus Nørreby', at };
    expect(lineWords(line, now).text).toBe('Onsdag: Landsbybus Nørreby');
    expect(lineWords(line, '2026-11-24T08:12:00.000Z').text).toBe('16. dec.: Landsbybus Nørreby');
  });

  it('counts in words', () => {
    expect(lineWords({ kind: 'letters', count: 1, by: now }, now).text).toBe('1 brev skal have svar');
    expect(lineWords({ kind: 'disqualified', count: 2 }, now).text).toBe('2 kan være inhabile');
  });
});

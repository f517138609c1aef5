import type { OrgRole, Person } from '@samskab/contracts';
import type { IconName } from '@samskab/designer/icons';
import { t } from '../texts/texts.ts';

export type Room = {
  to: '/arbejde' | '/byraad' | '/forloeb' | '/oekonomi' | '/processer';
  name: string;
  icon: IconName;
  /** How many things wait there for the reader. */
  counted?: boolean;
};

type RoomPath = Room['to'];

const all: { [P in RoomPath]: Room } = {
  '/arbejde': { to: '/arbejde', name: t.shell.rooms.work, icon: 'assignment', counted: true },
  '/byraad': { to: '/byraad', name: t.shell.rooms.council, icon: 'how-to-reg' },
  '/forloeb': { to: '/forloeb', name: t.shell.rooms.cases, icon: 'folder' },
  '/oekonomi': { to: '/oekonomi', name: t.money.title, icon: 'payments' },
  '/processer': { to: '/processer', name: t.shell.rooms.processes, icon: 'tree' },
};

/** Each role's rooms: the one it begins in first, the ones it needs least last. */
const byRole: { [R in OrgRole]: readonly RoomPath[] } = {
  caseWorker: ['/arbejde', '/forloeb', '/byraad', '/processer', '/oekonomi'],
  chiefExecutive: ['/arbejde', '/forloeb', '/byraad', '/oekonomi', '/processer'],
  councillor: ['/byraad', '/forloeb'],
  councilSecretary: ['/byraad', '/forloeb', '/arbejde'],
  processDesigner: ['/processer', '/forloeb'],
  financeOfficer: ['/oekonomi', '/forloeb', '/byraad', '/arbejde'],
  auditor: ['/forloeb', '/oekonomi', '/byraad', '/processer'],
  administrator: ['/forloeb', '/arbejde', '/processer'],
  participant: ['/forloeb'],
};

/** Every room of every role a person has, each once. */
export function roomsOf({ roles }: Pick<Person, 'roles'>): Room[] {
  const paths = new Set(roles.flatMap((role) => byRole[role]));
  const onlyTakesPart = roles.every((role) => role === 'participant');
  return [...paths].map((path) => (onlyTakesPart ? { ...all[path], name: t.shell.rooms.mine } : all[path]));
}

export type Landing = { to: RoomPath } | { to: '/forloeb/$id'; params: { id: string } };

/** Where a person begins: who only takes part in one case, in it; else in the first room of their first role. */
export function landingOf({ roles, participations }: Pick<Person, 'roles' | 'participations'>): Landing {
  const [first, ...others] = participations;
  if (first && others.length === 0 && roles.every((role) => role === 'participant'))
    return { to: '/forloeb/$id', params: { id: first.caseId } };
  return { to: roomsOf({ roles })[0]?.to ?? '/forloeb' };
}

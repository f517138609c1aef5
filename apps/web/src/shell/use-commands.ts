import type { Session } from '@samskab/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { queries } from '../api/queries.ts';
import { t } from '../texts/texts.ts';
import { useLogOut } from './log-out.ts';
import { showPanel } from './panel.ts';
import { roomsOf } from './rooms.ts';

export type CommandGroup = 'cases' | 'processes' | 'rooms' | 'deeds';
export type Command = { id: string; name: string; note?: string; run: () => void };
export type Commands = { group: CommandGroup; commands: Command[] };

const caseCount = 6;
const { find, person: words } = t.shell;

const passes = (name: string, text: string): boolean =>
  name.toLocaleLowerCase('da').includes(text.trim().toLocaleLowerCase('da'));

function useCases(text: string): Command[] {
  const navigate = useNavigate();
  const q = useDeferredValue(text.trim());
  const { data } = useInfiniteQuery({
    ...queries.cases({ q: q === '' ? undefined : q }),
    placeholderData: (before) => before,
  });
  const found = data?.pages.flatMap(({ items }) => items) ?? [];
  return found.slice(0, caseCount).map(({ id, title, processName }) => ({
    id: `case ${id}`,
    name: title,
    note: processName,
    run: () => void navigate({ to: '/forloeb/$id', params: { id } }),
  }));
}

function useProcesses(mayDraw: boolean): Command[] {
  const navigate = useNavigate();
  const { data } = useQuery({ ...queries.processes(), enabled: mayDraw });
  return (data?.items ?? []).map(({ key, name }) => ({
    id: `process ${key}`,
    name,
    run: () => void navigate({ to: '/processer/$key/tegn', params: { key } }),
  }));
}

function useRooms({ person }: Session): Command[] {
  const navigate = useNavigate();
  return person ? roomsOf(person).map(({ to, name }) => ({ id: to, name, run: () => void navigate({ to }) })) : [];
}

function useDeeds({ person, demo, devLogin }: Session): Command[] {
  const navigate = useNavigate();
  const logOut = useLogOut();
  const roles = person?.roles ?? [];
  const deeds: (Command | false)[] = [
    roles.some((role) => role === 'caseWorker' || role === 'processDesigner') && {
      id: 'start',
      name: find.start,
      run: () => showPanel('start'),
    },
    demo &&
      roles.some((role) => role !== 'participant') && { id: 'jump', name: find.jump, run: () => showPanel('clock') },
    devLogin && { id: 'change', name: words.change, run: () => void navigate({ to: '/hvem' }) },
    { id: 'logout', name: words.logout, run: () => void logOut() },
  ];
  return deeds.filter((deed) => deed !== false);
}

/** What fits what is written, by kind; a kind of which nothing fits is left out. Every command closes the menu. */
export function useCommands(session: Session, text: string, close: () => void): Commands[] {
  const roles = session.person?.roles ?? [];
  const cases = useCases(text);
  const processes = useProcesses(roles.some((role) => role !== 'participant'));
  const rooms = useRooms(session);
  const deeds = useDeeds(session);
  const groups: Commands[] = [
    { group: 'rooms', commands: rooms },
    { group: 'cases', commands: cases },
    { group: 'processes', commands: processes },
    { group: 'deeds', commands: deeds },
  ];
  return groups.flatMap(({ group, commands }) => {
    const fitting = commands.filter(({ name }) => passes(name, text));
    const closing = fitting.map((command) => ({ ...command, run: after(close, command.run) }));
    return closing.length > 0 ? [{ group, commands: closing }] : [];
  });
}

const after = (first: () => void, then: () => void) => () => {
  first();
  then();
};

import type { Meeting } from '@samskab/contracts';

/** Who has come, and who sits for whom: a substitute by the member whose seat it is. */
export type Here = { present: ReadonlySet<string>; substitutes: Readonly<Record<string, string>> };

export function hereOf({ attendance }: Meeting): Here {
  const there = attendance.filter(({ present }) => present);
  return {
    present: new Set(there.filter((one) => one.substituteFor === null).map(({ memberId }) => memberId)),
    substitutes: Object.fromEntries(
      there.flatMap(({ memberId, substituteFor }) => (substituteFor === null ? [] : [[substituteFor, memberId]])),
    ),
  };
}

/** As it is sent: those who are there, and the substitutes of those who are not, or who stand by for the disqualified. */
export const attending = ({ present, substitutes }: Here) => [
  ...[...present].map((memberId) => ({ memberId })),
  ...Object.entries(substitutes).map(([substituteFor, memberId]) => ({ memberId, substituteFor })),
];

export function toggled({ present, substitutes }: Here, id: string): Here {
  const { [id]: _own, ...others } = substitutes;
  const now = new Set(present);
  if (!now.delete(id)) now.add(id);
  return { present: now, substitutes: others };
}

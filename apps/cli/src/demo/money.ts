import type { MoneyLine } from '@samskab/contracts';
import type { Money, MoneyState } from '@samskab/workflows/scenario';
import { formatMoney } from '@samskab/expression';

/** The states of money as they stand on the screen (domain.md I13). */
export const stateNames: Record<MoneyState, string> = {
  expected: 'forventet',
  freed: 'frigjort',
  granted: 'bevilget',
  committed: 'disponeret',
  used: 'brugt',
  reserved: 'reserveret',
  returned: 'tilbage',
  lapsed: 'bortfaldet',
  reallocated: 'flyttet ud af området',
};
export const moneyStates = Object.keys(stateNames) as MoneyState[];

/** How a line stands, øre by state; a state that is not there is 0. */
export const standingOf = (line: MoneyLine): Record<MoneyState, number> => {
  const { expected, freed, granted, committed, used, reserved, returned, lapsed = 0, reallocated = 0 } = line;
  return { expected, freed, granted, committed, used, reserved, returned, lapsed, reallocated };
};

export const NOTHING = '0 kr.';
/** "50.000 kr. bevilget · 50.000 kr. brugt" */
export function inWords(line: MoneyLine): string {
  const standing = standingOf(line);
  const told = moneyStates.filter((state) => standing[state] !== 0);
  return told.map((state) => `${formatMoney(standing[state])} ${stateNames[state]}`).join(' · ') || NOTHING;
}

/** Where the money is not as a story says, to the øre. */
export const differences = (lines: readonly MoneyLine[], told: Money): string[] =>
  lines.flatMap((line) =>
    moneyStates.flatMap((state) => {
      const [is, should] = [standingOf(line)[state], told[line.line]?.[state] ?? 0];
      return is === should
        ? []
        : [`${line.name}: ${formatMoney(is)} ${stateNames[state]}, fortællingen siger ${formatMoney(should)}`];
    }),
  );

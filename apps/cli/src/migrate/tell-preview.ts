import type { RedrawPreview } from '@samskab/contracts';

const verdicts: Record<RedrawPreview['verdict'], string> = {
  ends: '✓ Forløbet kan slutte efter den nye tegning, hvad der end sker.',
  unproven: '? Det er ikke bevist, at forløbet kan slutte; ændringen er tilladt.',
  refused: '✗ Forløbet kan ikke følge den nye tegning:',
};
const fates = {
  stays: 'bliver',
  closed: 'lukkes',
  closes: 'lukkes',
  begun: 'begynder',
  opens: 'åbnes',
  nowhere: 'uden plads',
};

/** What a redraw would do, as a person reads it, one line each. */
export const tellPreview = (seen: RedrawPreview): string[] => [
  verdicts[seen.verdict],
  ...seen.refusals.map(({ message }) => `  ${message}`),
  ...seen.warnings.map(({ message }) => `  ! ${message}`),
  ...seen.tokens.filter(({ fate }) => fate === 'nowhere').map(stray),
  ...seen.open.map(({ fate, name, role, node }) => `  ${fates[fate]}: ${name || node}${changed(role)}`),
  ...seen.money.posted.map(({ name, op }) => `  bogføres nu: ${name} (${op})`),
  ...seen.money.undone.map(({ name, op }) => `  tages tilbage: ${name} (${op})`),
  ...(seen.told.length > 0
    ? [`  Får besked: ${seen.told.map(({ name, people }) => `${name} (${people})`).join(', ')}`]
    : []),
];

const stray = ({ token, before, becomes, movesTo }: RedrawPreview['tokens'][number]): string => {
  const ways = [
    ...becomes.map(({ node }) => `--map ${before?.node ?? ''}=${node}`),
    ...movesTo.slice(0, 3).map(({ node }) => `--move ${token}=${node}`),
  ];
  return `  ${before?.name ?? token}: ${ways.join('  eller  ') || 'ingen steder at stå'}`;
};

const changed = ({ before, after }: RedrawPreview['open'][number]['role']): string =>
  before !== null && after !== null && before !== after ? ` (${before} → ${after})` : '';

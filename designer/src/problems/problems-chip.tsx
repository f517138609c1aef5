import { Icon } from '../icons/icon.tsx';
import { problemWords as words } from '../texts/problems.ts';
import type { Problems } from './use-problems.ts';

const isUndecided = ({ checking: { result } }: Problems): boolean =>
  result?.advice.some(({ code }) => code === 'undecided') ?? false;

const countOf = ({ problems }: Problems, severity: 'error' | 'advice'): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** How the drawing stands, in two words. Pressed, it opens the list. */
export function ProblemsChip({ onPress, ...problems }: Problems & { onPress?: () => void }) {
  const { state } = problems.checking;
  const errors = countOf(problems, 'error');
  const look = state === 'checking' ? 'busy' : errors > 0 ? 'bad' : isUndecided(problems) ? 'open' : 'good';
  return (
    <button type="button" className={`problems-chip chip-${look}`} onClick={onPress} title={words.open}>
      <Icon name={chipIcons[look]} />
      {wordsOf(problems, errors)}
    </button>
  );
}

const chipIcons = { busy: 'refresh', bad: 'error', open: 'question', good: 'check' } as const;

function wordsOf(problems: Problems, errors: number): string {
  const { state } = problems.checking;
  if (state === 'checking') return words.checking;
  if (state === 'failed') return words.failed;
  return errors === 0 && isUndecided(problems) ? words.undecided : words.chip(errors, countOf(problems, 'advice'));
}

import type { OutcomeAhead } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { goesWords } from './wording.ts';

type Side = NonNullable<OutcomeAhead['goesTo'][number]['side']>;
const signs: Record<OutcomeAhead['does'][number]['kind'], IconName> = {
  money: 'payments',
  message: 'email',
  work: 'send',
};
const tints: Record<OutcomeAhead['does'][number]['kind'], Side | 'money'> = {
  money: 'money',
  message: 'citizens',
  work: 'municipality',
};

/** What follows a decision: where the case goes, and what is done on the way without anybody. */
export const AheadList = ({ ahead }: { ahead: OutcomeAhead }) => (
  <ul className="ahead-list plain-list">
    {ahead.goesTo.map((to) => (
      <li key={to.node}>
        <span className="dot dot-token" aria-hidden />
        <strong>{goesWords(to)}</strong>
      </li>
    ))}
    {ahead.does.map(({ kind, text }) => (
      <li key={`${kind}-${text}`}>
        <span className={`story-sign tint-${tints[kind]}`}>
          <Icon name={signs[kind]} size={16} />
        </span>
        <span>{text}</span>
      </li>
    ))}
  </ul>
);

import { useEffect, useRef } from 'react';
import { Icon } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import type { StepView } from './step-view.ts';

type Props = {
  steps: readonly StepView[];
  index: number;
  /** What went wrong, as the last row. */
  harm?: string;
  /** When a step was, in words. */
  when?: (index: number) => string;
  /** Keeps the step one looks at in sight. */
  follow?: boolean;
  onGo: (index: number) => void;
};

type RowProps = { step: StepView; here: boolean; when?: string; follow: boolean; onGo: () => void };

function Row({ step, here, when, follow, onGo }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here && follow) row.current?.scrollIntoView({ block: 'nearest' });
  }, [here, follow]);
  return (
    <li ref={row} className={here ? 'play-step here' : 'play-step'} aria-current={here ? 'step' : undefined}>
      <span className={`play-sign side-${step.look?.side ?? 'other'}${step.money ? ' is-money' : ''}`} aria-hidden>
        <Icon name={step.look?.icon ?? 'circle'} size={16} />
      </span>
      <button type="button" onClick={onGo}>
        <span className="play-title">
          {step.title}
          {step.money && <span className="play-amount">: {step.money}</span>}
        </span>{' '}
        {step.chips.map((chip) => (
          <span key={chip} className="play-chip">
            {chip}
          </span>
        ))}
        {(step.meta ?? when) && <span className="play-when">{[step.meta, when].filter(Boolean).join('. ')}</span>}
      </button>
    </li>
  );
}

/** What has happened, step by step; each can be gone back to. */
export function StepList({ steps, index, harm, when, follow = false, onGo }: Props) {
  return (
    <ol className="play-steps" aria-label={words.steps}>
      {steps.map((step, at) => (
        <Row
          // oxlint-disable-next-line react/no-array-index-key -- a log's entries are known by their place
          key={at}
          step={step}
          here={at === index}
          when={when?.(at)}
          follow={follow}
          onGo={() => onGo(at)}
        />
      ))}
      {harm && (
        <li className="play-step play-wrong">
          <span className="play-sign" aria-hidden>
            <Icon name="error" size={16} />
          </span>
          <button type="button" onClick={() => onGo(steps.length - 1)}>
            <span className="play-title">{harm}</span>
          </button>
        </li>
      )}
    </ol>
  );
}

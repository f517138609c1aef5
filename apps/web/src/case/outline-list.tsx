import { Icon } from '@samskab/designer/icons';
import type { NodeState } from '@samskab/contracts';
import { dateSeenFrom } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { capital, lower } from '../texts/case.ts';
import { ActorChip } from '../ui/chips.tsx';
import type { Phase, Step } from './outline.ts';
import { untilWords } from './until.ts';

const Dot = ({ state }: { state: Step['state'] | Phase['state'] }) => {
  if (state === 'done') {
    return (
      <span className="stop stop-done">
        <Icon name="check" size={16} />
      </span>
    );
  }
  if (state === 'incident') {
    return (
      <span className="stop stop-incident">
        <Icon name="error" size={20} />
      </span>
    );
  }
  return <span className={state === 'here' || state === 'active' || state === 'waiting' ? 'stop stop-here' : 'stop'} />;
};

function Answers({ step }: { step: Step }) {
  if (step.answers.length === 0) return null;
  return (
    <ul className="answers plain-list">
      {step.answers.map((answer) => (
        <li key={answer.words} className={answer.taken ? 'answer answer-taken' : 'answer'}>
          {t.drawing.leadsTo(answer.words, answer.to)}
          {answer.taken && <span className="visually-hidden">, {t.drawing.states.done}</span>}
        </li>
      ))}
    </ul>
  );
}

const isHere = (step: Step): boolean => step.state === 'active' || step.state === 'waiting';
const isDated = (step: Step): step is Step & { state: NodeState; until: string } => isHere(step) && step.until !== null;

function stepMeta(step: Step, now: string): string {
  if (step.kind === 'question') return t.drawing.question;
  const state = isDated(step) ? lower(untilWords(step.state, step.until, now)) : t.drawing.states[step.state];
  const at = step.state === 'done' && step.at ? dateSeenFrom(step.at, now) : state;
  return capital([isHere(step) ? null : step.roleName, at].filter(Boolean).join(', '));
}

const StepRow = ({ step, now }: { step: Step; now: string }) => (
  <li className={`step step-${step.kind}`}>
    {step.kind === 'question' ? <span className="stop stop-question" aria-hidden /> : <Dot state={step.state} />}
    <div>
      <p className={isHere(step) ? 'step-name step-name-here' : 'step-name'}>{step.name}</p>
      <p className="meta-text">{stepMeta(step, now)}</p>
      {isHere(step) && step.roleName && (
        <p className="chips">
          <ActorChip side={step.side} name={step.roleName} />
        </p>
      )}
      <Answers step={step} />
    </div>
  </li>
);

const phaseMeta = (phase: Phase, now: string): string => {
  if (phase.state === 'here') return capital(t.drawing.states.active);
  return phase.state === 'done' && phase.at ? dateSeenFrom(phase.at, now) : capital(t.drawing.states[phase.state]);
};

/** The phases one under the other; each opens to its steps, and the one we are in stands open. */
export const OutlineList = ({ phases, now }: { phases: readonly Phase[]; now: string }) => (
  <ol className="outline plain-list">
    {phases.map((phase) => (
      <li key={phase.id} className={`phase-row phase-${phase.state}`}>
        <Dot state={phase.state} />
        <details open={phase.state === 'here'}>
          <summary>
            <span className="phase-title">{phase.name}</span>
            <span className="meta-text">{phaseMeta(phase, now)}</span>
            <Icon name="chevron-down" className="phase-chevron" />
          </summary>
          <ol className="steps plain-list">
            {phase.steps.map((step) => (
              <StepRow key={step.id} step={step} now={now} />
            ))}
          </ol>
        </details>
      </li>
    ))}
  </ol>
);

import './problems.css';
import { useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { problemWords as words } from '../texts/problems.ts';
import type { Problem } from './problem.ts';
import type { Problems } from './use-problems.ts';

type Deeds = {
  onChoose: (problem: Problem) => void;
  onShow: (problem: Problem) => void;
  /** Absent for those who only look. */
  onFix?: (problem: Problem) => void;
};

function Buttons({ problem, onShow, onFix }: { problem: Problem } & Deeds) {
  const { title, severity, counterexample, fix } = problem;
  const filled = severity === 'error' ? 'button-primary' : 'button-secondary';
  return (
    <div className="problem-deeds">
      {counterexample && (
        <button
          type="button"
          className="button button-secondary"
          aria-label={words.showOf(title)}
          onClick={() => onShow(problem)}
        >
          <Icon name="play" />
          {words.show}
        </button>
      )}
      {fix && onFix && (
        <button
          type="button"
          className={`button ${filled}`}
          aria-label={words.fixOf(title)}
          onClick={() => onFix(problem)}
        >
          {words.fix}
        </button>
      )}
    </div>
  );
}

const Row = ({ problem, ...deeds }: { problem: Problem } & Deeds) => (
  <li className={`problem problem-${problem.severity}`}>
    <span className="problem-number" aria-hidden>
      {problem.number}
    </span>
    <div className="problem-words">
      {problem.shownAt === undefined ? (
        <strong>{problem.title}</strong>
      ) : (
        <button type="button" className="problem-title" onClick={() => deeds.onChoose(problem)}>
          {problem.title}
        </button>
      )}
      {problem.text && <p>{problem.text}</p>}
    </div>
    <Buttons problem={problem} {...deeds} />
  </li>
);

type GroupProps = { title: string; problems: readonly Problem[] } & Deeds;

const Group = ({ title, problems, ...deeds }: GroupProps) =>
  problems.length > 0 && (
    <>
      <h3 className="editor-hidden">{title}</h3>
      <ul className="problem-list">
        {problems.map((problem) => (
          <Row key={problem.key} problem={problem} {...deeds} />
        ))}
      </ul>
    </>
  );

function standing({ checking: { state, result } }: Problems): string {
  if (state === 'failed') return words.failed;
  if (state === 'checking') return words.checking;
  const held = result?.report?.rules.filter(({ verdict }) => verdict === 'holds').length;
  const undecided = result?.report?.rules.some(({ verdict }) => verdict === 'undecided');
  if (held === undefined) return words.notLooked;
  return undecided ? `${words.rules(held)}, ${words.undecided.toLocaleLowerCase('da')} om resten` : words.rules(held);
}

function Counted({ problems }: Pick<Problems, 'problems'>) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <span className={errors > 0 ? 'problems-errors' : 'problems-calm'}>
        {errors > 0 && <Icon name="error" />}
        {words.errors(errors)}
      </span>
      <span>{words.advice(problems.length - errors)}</span>
    </>
  );
}

type HeadProps = Problems & { none: boolean; open: boolean; onToggle: () => void };

function Head({ none, open, onToggle, ...problems }: HeadProps) {
  return (
    <div className="problems-head">
      <h2>{words.title}</h2>
      {none ? <span className="problems-none">{words.none}</span> : <Counted {...problems} />}
      <output className="problems-standing">
        {problems.checking.state === 'checking' && <span className="spinner" aria-hidden />}
        {standing(problems)}
      </output>
      {problems.problems.length > 0 && (
        <button
          type="button"
          className="icon-button"
          aria-label={open ? words.fold : words.unfold}
          aria-expanded={open}
          onClick={onToggle}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-up'} size={22} />
        </button>
      )}
    </div>
  );
}

/** What is to be mended, and what to think about; as high as its content. */
export function ProblemsDrawer({ onChoose, onShow, onFix, ...problems }: Problems & Deeds) {
  const [open, setOpen] = useState(true);
  const deeds = { onChoose, onShow, onFix };
  const of = (severity: Problem['severity']) => problems.problems.filter((problem) => problem.severity === severity);
  const none = problems.problems.length === 0 && problems.checking.state === 'checked';
  return (
    <section className="problems" aria-label={words.title} tabIndex={-1}>
      <Head {...problems} {...{ none, open }} onToggle={() => setOpen(!open)} />
      {open && <Group title={words.errorsTitle} problems={of('error')} {...deeds} />}
      {open && <Group title={words.adviceTitle} problems={of('advice')} {...deeds} />}
    </section>
  );
}

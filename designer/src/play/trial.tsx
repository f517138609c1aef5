import './play.css';
import { useMemo, useState } from 'react';
import { toLocal } from '@samskab/calendar';
import { Icon } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import { moneyNow } from './money.ts';
import { MoneyNow } from './money-now.tsx';
import { PlayCanvas } from './play-canvas.tsx';
import { ScrubBar } from './scrub-bar.tsx';
import { StepList } from './step-list.tsx';
import { TimeChoices } from './time-choices.tsx';
import { refusalWords, TrialDeeds, type TrialForm } from './trial-deeds.tsx';
import { startEntries } from './trial-entries.ts';
import type { Trying } from './use-trial.ts';
import { whyOf } from './why.ts';

const always = (): boolean => true;

function Begin({ trying, form, onClose }: PanelProps) {
  const { stage, day } = trying;
  const [start, setStart] = useState(stage.plan.starts[0] ?? '');
  const entries = useMemo(() => startEntries(stage, start, day), [stage, start, day]);
  const nameOf = (id: string) => stage.process.nodes.find((node) => node.id === id)?.name ?? words.unnamed;
  return (
    <div className="play-body">
      <p className="play-quiet">{words.beginIntro}</p>
      {stage.plan.starts.length > 1 && (
        <fieldset className="trial-outcomes">
          <legend>{words.beginHow}</legend>
          {stage.plan.starts.map((id) => (
            <label key={id}>
              <input type="radio" name="start" checked={start === id} onChange={() => setStart(id)} />
              {nameOf(id)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="trial-doing">
        {form({
          id: start,
          entries,
          visible: always,
          submit: words.begin,
          error: refusalWords(trying.faults, entries),
          onSubmit: (input) => trying.begin(input, start),
          onCancel: onClose,
        })}
      </div>
    </div>
  );
}

function WhyHere({ trying: { frame, stage } }: { trying: Trying }) {
  const whys = frame ? whyOf(frame, stage) : [];
  if (whys.length === 0) return null;
  return (
    <details className="trial-why">
      <summary>{words.whyTitle}</summary>
      {whys.map(({ gateway, title, said, known }) => (
        <div key={gateway}>
          <h4>{title}</h4>
          <p>{said.join(' ')}</p>
          <ul>
            {known.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function ended({ stage, frame }: Trying): string {
  const name = stage.process.nodes.find(({ id }) => id === frame?.view.outcome)?.name;
  return name ? words.ended(name) : words.endedPlain;
}

function Now({ trying, form }: { trying: Trying; form: TrialForm }) {
  const { frame, isLast, playback } = trying;
  const over = frame?.view.status !== 'running';
  return (
    <section className="trial-now" aria-live="polite">
      <h3>{over ? words.now : words.choose}</h3>
      {!isLast && (
        <p className="trial-past">
          {words.past}{' '}
          <button type="button" className="link-button" onClick={() => playback.go(playback.count - 1)}>
            {words.toLast}
          </button>
        </p>
      )}
      {over ? <p className="trial-over">{ended(trying)}</p> : <TrialDeeds {...{ trying, form }} />}
      {!over && <TimeChoices {...{ trying, form }} />}
    </section>
  );
}

const whenOf =
  ({ scene }: Trying) =>
  (index: number): string => {
    const at = scene.frames[index]?.entry.event.at;
    return at ? words.date(toLocal(at).day) : '';
  };

function Running({ trying, form }: { trying: Trying; form: TrialForm }) {
  const { stage, scene, playback, trial } = trying;
  const { index } = playback;
  const money = useMemo(() => moneyNow(stage, trial?.log.slice(0, index + 1) ?? []), [stage, trial, index]);
  return (
    <div className="play-body">
      <Now {...{ trying, form }} />
      <WhyHere trying={trying} />
      <MoneyNow lines={money} />
      <h3 className="trial-log">{words.steps}</h3>
      <StepList steps={scene.steps} index={index} when={whenOf(trying)} onGo={playback.go} />
    </div>
  );
}

type PanelProps = { trying: Trying; form: TrialForm; onClose: () => void };

/** In the place of the inspector: what can happen now, the money, and what has happened. */
export function TrialPanel({ trying, form, onClose }: PanelProps) {
  return (
    <section className="play-panel" aria-label={words.try}>
      <header>
        <p>
          <Icon name="play" />
          {words.try}
          <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
            <Icon name="close" size={22} />
          </button>
        </p>
        <h2>{trying.trial ? words.clock(trying.day) : words.beginTitle}</h2>
        {trying.trial && (
          <button type="button" className="link-button" onClick={trying.restart}>
            {words.restart}
          </button>
        )}
      </header>
      {trying.trial ? <Running {...{ trying, form }} /> : <Begin {...{ trying, form, onClose }} />}
    </section>
  );
}

/** In the place of the canvas. */
export function TrialStage({ trying }: { trying: Trying }) {
  const { stage, layout, scene, playback, frame } = trying;
  const { process } = stage;
  if (!frame) return <PlayCanvas {...{ process, layout, playback }} here={undefined} />;
  return (
    <>
      <PlayCanvas
        {...{ process, layout, frame, playback }}
        here={frame.view.tokens[0]?.node ?? scene.steps[playback.index]?.node}
      />
      <ScrubBar playback={playback} steps={scene.steps} when={words.date(trying.day)} />
    </>
  );
}

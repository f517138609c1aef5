import { Icon, type IconName } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import type { StepView } from './step-view.ts';
import type { Playback, Speed } from './use-playback.ts';

const speeds: Speed[] = ['slow', 'usual', 'fast'];

type RoundProps = { name: string; icon: IconName; off?: boolean; onPress: () => void; look?: string };

const Round = ({ name, icon, off = false, onPress, look = 'icon-button' }: RoundProps) => (
  <button type="button" className={look} aria-label={name} title={name} disabled={off} onClick={onPress}>
    <Icon name={icon} size={24} />
  </button>
);

function Marks({ playback, harm }: { playback: Playback; harm: boolean }) {
  const { count, index } = playback;
  const last = count - 1;
  return (
    <div className="scrub-marks" aria-hidden>
      <span className="scrub-done" style={{ width: `${last === 0 ? 100 : (index / last) * 100}%` }} />
      {Array.from({ length: count }, (_, at) => (
        <span
          key={at}
          className={`scrub-mark${at < index ? ' past' : ''}${at === index ? ' here' : ''}${harm && at === last ? ' harm' : ''}`}
          style={{ left: `${last === 0 ? 100 : (at / last) * 100}%` }}
        />
      ))}
    </div>
  );
}

function Speeds({ playback }: { playback: Playback }) {
  return (
    <fieldset className="scrub-speeds" aria-label={words.speed}>
      {speeds.map((speed) => (
        <button
          key={speed}
          type="button"
          aria-pressed={playback.speed === speed}
          onClick={() => playback.setSpeed(speed)}
        >
          {words.speeds[speed]}
        </button>
      ))}
    </fieldset>
  );
}

type Props = { playback: Playback; steps: readonly StepView[]; harm?: boolean; when?: string };

/** Back and forth through what has happened, by pointer or keys. */
export function ScrubBar({ playback, steps, harm = false, when }: Props) {
  const { index, count, playing, go, toggle } = playback;
  const step = steps[index];
  const said = step ? words.at(index + 1, count, [step.title, ...step.chips].join(', ')) : '';
  return (
    <section className="scrub" aria-label={words.player}>
      <Round name={words.previous} icon="chevron-left" off={index === 0} onPress={() => go(index - 1)} />
      <Round
        name={playing ? words.pause : words.play}
        icon={playing ? 'pause' : 'play'}
        onPress={toggle}
        look="scrub-play"
      />
      <Round name={words.next} icon="chevron-right" off={index >= count - 1} onPress={() => go(index + 1)} />
      <div className="scrub-line">
        <p>
          <strong>{said}</strong>
          {when && <span>{when}</span>}
        </p>
        <div className="scrub-track">
          <Marks playback={playback} harm={harm} />
          <input
            type="range"
            aria-label={words.scrub}
            aria-valuetext={said}
            min={0}
            max={Math.max(0, count - 1)}
            value={index}
            onChange={(event) => go(Number(event.target.value))}
          />
        </div>
      </div>
      <Speeds playback={playback} />
    </section>
  );
}

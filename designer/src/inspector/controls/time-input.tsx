import type { Time } from '@samskab/definition';
import { createElement, type FC, useState } from 'react';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { dayText, readDay } from '../feel/day.ts';
import { readTime, units, writeTime, type ShownTime, type Span, type Unit } from '../feel/time.ts';
import { useDesk } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';
import { TypedInput } from '../kit/fields.tsx';
import { FeelField } from './feel-field.tsx';

type Is = ShownTime['is'];
type PartProps<S extends Is> = {
  label: string;
  shown: Extract<ShownTime, { is: S }>;
  onChange: (shown: ShownTime) => void;
};
type Part<S extends Is> = (props: PartProps<S>) => React.ReactNode;

const whole = (text: string): number | undefined => (/^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : undefined);

const Count = ({ label, n, onChange }: { label: string; n: number; onChange: (n: number) => void }) => (
  <TypedInput
    label={`${label}: ${t.time.count}`}
    hideLabel
    value={n}
    write={String}
    read={whole}
    wrong={t.value.notWhole}
    onChange={onChange}
    numeric
  />
);

function SpanInput({ label, span, onChange }: { label: string; span: Span; onChange: (span: Span) => void }) {
  const words = span.n === 1 ? t.units.one : t.units.many;
  return (
    <div className="inspector-pair">
      <Count label={label} n={span.n} onChange={(n) => onChange({ ...span, n })} />
      <Choice
        label={`${label}: ${t.time.unit}`}
        hideLabel
        options={units.map((id) => ({ id, name: words[id] }))}
        value={span.unit}
        onChange={(unit) => onChange({ ...span, unit: unit as Unit })}
      />
    </div>
  );
}

const WorkingDays: Part<'workingDays'> = ({ label, shown, onChange }) => (
  <Count label={label} n={shown.n} onChange={(n) => onChange({ is: 'workingDays', n })} />
);
const Duration: Part<'duration'> = ({ label, shown, onChange }) => (
  <SpanInput label={label} span={shown} onChange={(span) => onChange({ ...span, is: 'duration' })} />
);
const Cycle: Part<'cycle'> = ({ label, shown, onChange }) => (
  <SpanInput label={label} span={shown} onChange={(span) => onChange({ ...span, is: 'cycle' })} />
);
const Day: Part<'day'> = ({ label, shown, onChange }) => (
  <TypedInput
    label={`${label}: ${t.time.date}`}
    hideLabel
    help={t.value.dateHelp}
    value={shown.date === '' ? undefined : shown.date}
    write={dayText}
    read={readDay}
    wrong={t.value.notDate}
    onChange={(date) => onChange({ is: 'day', date })}
  />
);

const fortnight: Span = { n: 14, unit: 'days' };

const FromVariable: Part<'variable'> = ({ label, shown, onChange }) => {
  const { variables, speaker } = useDesk();
  const dates = variables.filter(({ type }) => type === 'date').map(({ id }) => ({ id, name: speaker.nameOf(id) }));
  const way = shown.shift?.way ?? 'on';
  const turn = (next: string) =>
    onChange({
      is: 'variable',
      id: shown.id,
      ...((next === 'before' || next === 'after') && { shift: { ...(shown.shift ?? fortnight), way: next } }),
    });
  return (
    <>
      <Choice
        label={`${label}: ${t.time.variable}`}
        hideLabel
        options={dates}
        value={shown.id}
        onChange={(id) => onChange({ ...shown, id })}
      />
      <Choice
        label={`${label}: ${t.time.shift}`}
        hideLabel
        options={Object.entries(t.time.shifts).map(([id, name]) => ({ id, name }))}
        value={way}
        onChange={turn}
      />
      {shown.shift && (
        <SpanInput
          label={label}
          span={shown.shift}
          onChange={(span) => onChange({ ...shown, shift: { ...span, way: shown.shift?.way ?? 'after' } })}
        />
      )}
    </>
  );
};

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function YearDay({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  const [month = 1, day = 1] = value.split('-').map(Number);
  const to = (m: number, d: number) =>
    onChange(`${String(m).padStart(2, '0')}-${String(Math.min(d, longest[m - 1] ?? 31)).padStart(2, '0')}`);
  const days = Array.from({ length: longest[month - 1] ?? 31 }, (_, at) => ({
    id: String(at + 1),
    name: `${at + 1}.`,
  }));
  return (
    <div className="inspector-group">
      <span className="field-help">{label}</span>
      <div className="inspector-pair">
        <Choice
          label={`${label}: ${t.time.day}`}
          hideLabel
          options={days}
          value={String(day)}
          onChange={(d) => to(month, Number(d))}
        />
        <Choice
          label={`${label}: ${t.time.month}`}
          hideLabel
          options={t.months.map((name, at) => ({ id: String(at + 1), name }))}
          value={String(month)}
          onChange={(m) => to(Number(m), day)}
        />
      </div>
    </div>
  );
}

const Window: Part<'window'> = ({ shown, onChange }) => (
  <>
    <YearDay label={t.time.from} value={shown.from} onChange={(from) => onChange({ ...shown, from })} />
    <YearDay label={t.time.until} value={shown.to} onChange={(to) => onChange({ ...shown, to })} />
  </>
);

const gives = { date: 'date', duration: 'duration', cycle: 'text', workingDays: 'number' } as const;

const AsFeel: Part<'feel'> = ({ label, shown, onChange }) => (
  <FeelField
    label={label}
    feel={shown.feel}
    gives={gives[shown.member]}
    onChange={(feel) => onChange({ ...shown, feel })}
  />
);

const parts: { [S in Is]: Part<S> } = {
  workingDays: WorkingDays,
  duration: Duration,
  cycle: Cycle,
  day: Day,
  variable: FromVariable,
  window: Window,
  feel: AsFeel,
};

type Props = {
  label: string;
  error?: string | undefined;
  time: Time | undefined;
  /** Whether it may come again and again. */
  again?: boolean;
  /** It may be left out; then nothing is given. */
  optional?: boolean;
  onChange: (time: Time | undefined, typing?: boolean) => void;
};

const none = 'none';

/** When: in words, or worked out. */
export function TimeInput({ label, error, time, again = false, optional = false, onChange }: Props) {
  const { variables } = useDesk();
  const [wanted, setWanted] = useState<ShownTime>();
  const stored = time && readTime(time, variables);
  const shown = wanted ?? stored;
  const date = variables.find(({ type }) => type === 'date');
  const fresh: { [S in Is]: ShownTime } = {
    workingDays: { is: 'workingDays', n: 10 },
    duration: { is: 'duration', ...fortnight },
    cycle: { is: 'cycle', ...fortnight },
    day: { is: 'day', date: '' },
    variable: { is: 'variable', id: date?.id ?? '' },
    window: { is: 'window', from: '01-01', to: '12-31' },
    feel: { is: 'feel', member: 'date', feel: date?.id ?? '' },
  };
  const offered = (Object.keys(fresh) as Is[]).filter(
    (is) => (is !== 'cycle' || again || shown?.is === 'cycle') && (is !== 'variable' || date !== undefined),
  );
  /** A place to write in is not a time yet. */
  const become = (next: ShownTime) => {
    const unwritten = (next.is === 'day' && next.date === '') || (next.is === 'feel' && next.feel === '');
    setWanted(unwritten || next.is === 'feel' ? next : undefined);
    if (!unwritten) onChange(writeTime(next), true);
  };
  const choose = (key: string) => {
    if (key !== none) return become(fresh[key as Is]);
    setWanted(undefined);
    return onChange(undefined);
  };
  return (
    <div className="inspector-group">
      <Choice
        label={label}
        error={error}
        options={[
          ...(optional ? [{ id: none, name: t.time.none }] : []),
          ...offered.map((id) => ({ id, name: t.time.modes[id] })),
        ]}
        value={shown?.is ?? (optional ? none : undefined)}
        onChange={choose}
      />
      {shown && createElement(parts[shown.is] as FC<PartProps<Is>>, { label, shown, onChange: become })}
    </div>
  );
}

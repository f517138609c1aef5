import type { Flow, Lane, Model, MoneyLine, Process, Role, Root, Variable } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { chooses } from '../feel/ways.ts';
import type { Entry, Section } from './control.ts';
import { described, named, told } from './nodes.ts';

const tick = (member: string, label: string, help?: string): Entry => ({
  control: 'tick',
  at: [member],
  label,
  ...(help !== undefined && { help }),
});

/** A way out of a question says when it is taken; any other only what it is called. */
export const describeFlow = (flow: Flow, process: Process): Section[] => [
  {
    entries: chooses(process, flow)
      ? [
          named(t.answer),
          { control: 'otherwise', at: ['when'], label: t.condition.otherwise },
          { control: 'condition', at: ['when'], label: t.condition.label },
        ]
      : [named(t.answer)],
  },
];

export const describePhase = (_lane: Lane): Section[] => [{ entries: [named(), told()] }];

export const describeProcess = (_process: Process): Section[] => [
  {
    entries: [
      named(),
      told(t.process.public),
      tick('closed', t.process.closed),
      { control: 'still', at: ['key'], label: t.process.key, help: t.process.keyHelp },
    ],
  },
];

export const describeDrawing = (_model: Model): Section[] => [{ entries: [described(t.process.file, '')] }];

/** Only a constant has a value of its own before the case begins. */
export const describeVariable = (variable: Variable): Section[] => [
  {
    entries: [
      named(),
      { control: 'type', at: ['type'], label: t.variable.type },
      tick('constant', t.variable.constant),
      ...(variable.constant || variable.value !== undefined
        ? [{ control: 'value', at: ['value'], label: t.variable.value, gives: variable.type, optional: true } as const]
        : []),
      tick('input', t.variable.input),
      tick('personal', t.variable.personal, t.variable.personalHelp),
      tick('closed', t.variable.closed),
    ],
  },
];

export const describeRole = (_role: Role): Section[] => [
  {
    entries: [
      named(),
      { control: 'options', at: ['side'], label: t.roleOf.side, options: t.sides },
      described(t.doc, ''),
    ],
  },
];

export const describeMoneyLine = (_line: MoneyLine): Section[] => [
  {
    entries: [
      named(),
      { control: 'area', at: ['area'], label: t.moneyLine.area },
      { control: 'options', at: ['kind'], label: t.moneyLine.kind, options: t.moneyKinds },
      described(t.doc, ''),
    ],
  },
];

export const describeRoot = (_root: Root): Section[] => [{ entries: [named(t.messageName)] }];

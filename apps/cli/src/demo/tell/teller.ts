import { formatDate } from '@samskab/expression';
import type { MoneyLine } from '@samskab/contracts';
import type { Step } from '@samskab/workflows/scenario';
import type { Drawing } from '../drawing.ts';
import { inWords } from '../money.ts';
import type { Told } from '../performance.ts';
import type { Chosen } from '../scenario.ts';
import { tellSitting } from './sitting.ts';
import type { Colour, Ink } from './ink.ts';
import { wrap } from './layout.ts';

const marks: Record<Step['do'], string> = { complete: '●', decide: '◆', handOver: '⇄', wait: '○', tooLate: '✕' };

/** Tells stories as they happen. With several at once each step says whose it is. */
export class Teller {
  constructor(
    private readonly ink: Ink,
    private readonly say: (line: string) => void,
    private readonly several: boolean,
  ) {}

  title(name: string, chosen: readonly Chosen[]): void {
    this.say('');
    this.say(`  ${this.ink.strong(name)}`);
    this.say(
      `  ${this.ink.faint(`${chosen[0]?.municipality ?? ''} · ${chosen.map(({ variant }) => variant.title).join(' · ')}`)}`,
    );
    this.say('');
  }

  letter({ variant: { start, title } }: Chosen, drawing: Drawing): void {
    const { name, side } = drawing.role(start.actor);
    this.head({ mark: '✉', colour: side, date: start.date, who: name, what: start.title, title });
    this.text(start.tells);
  }

  step(told: Told, { variant: { title } }: Chosen, drawing: Drawing): void {
    const { step } = told;
    const role = told.onBehalfOf ?? told.role;
    const { name, side } = role === undefined ? { name: 'Tiden går', side: 'time' as const } : drawing.role(role);
    const helped = told.onBehalfOf === undefined ? '' : ` (${drawing.role(told.role ?? '').name} skriver)`;
    const what = whatOf(step, drawing);
    this.head({ mark: marks[step.do], colour: side, date: step.date, who: name + helped, what, title });
    this.text(step.tells);
    if (told.council) for (const line of tellSitting(told.council)) this.text(line, 'council');
    if (told.refused) this.text(`Afvist, som det skal være: ${told.refused}`, 'bad');
    for (const line of told.changed) this.money(line);
  }

  /** "Vil I også?": the towns that said yes. */
  family(towns: readonly string[]): void {
    if (towns.length === 0) return;
    this.say('');
    this.say(`  ${this.ink.strong('Det samme i andre byer')}  ${towns.join(', ')}`);
  }

  private head(line: { mark: string; colour: Colour; date: string; who: string; what: string; title: string }): void {
    const { mark, colour, date, who, what, title } = line;
    const whose = this.several ? this.ink.faint(`   ${title}`) : '';
    const when = formatDate(date).padEnd(19);
    this.say(`  ${this.ink.colour(colour, mark)} ${this.ink.faint(when)}${this.ink.strong(who)}  ${what}${whose}`);
  }

  private text(text: string, colour?: Colour): void {
    for (const line of wrap(text, 92)) this.say(`  │ ${colour ? this.ink.colour(colour, line) : line}`);
  }

  private money(line: MoneyLine): void {
    this.text(`${line.name}: ${inWords(line)}`, 'good');
  }
}

function whatOf(step: Step, drawing: Drawing): string {
  if (step.do === 'wait') return step.fires.map((node) => drawing.nameOf(node)).join(', ');
  return drawing.nameOf('task' in step ? step.task : step.item);
}

import type {
  Activity,
  Due,
  Event,
  Facet,
  Feel,
  Field,
  Flow,
  Gateway,
  Id,
  Mapping,
  Node,
  Time,
  Type,
} from '@samskab/definition';
import { Panel } from './panel.ts';
import {
  bodies,
  choicesOf,
  choiceWord,
  feelWords,
  lineWord,
  movements,
  namesOf,
  roleName,
  roleWord,
  stepWord,
  textWords,
  typeWord,
} from './say.ts';
import { nameOf, variableOf } from './shipped.ts';

/** What one has drawn so far knows these. */
export type Known = { names: ReturnType<typeof namesOf>; made: Set<Id> };

const literal = /^(?:"([^"]*)"|(\d+)|(true|false))$/;

/** How a fixed value is written in a field, and what the choice is called. */
function fixedWords(feel: Feel, type: Type | undefined): { mode: string; text: string } | undefined {
  const [, text, figure] = literal.exec(feel) ?? [];
  if (figure !== undefined)
    return type === 'money'
      ? { mode: 'Et fast beløb', text: String(Number(figure) / 100) }
      : { mode: 'Et fast tal', text: figure };
  if (text === undefined) return undefined;
  return { mode: choicesOf(type ?? 'text').length > 0 ? 'Et fast valg' : 'Skrevet her', text };
}

const words: Record<string, string> = { all: 'Alt, hvad der er', rest: 'Resten' };

export class Tell {
  constructor(
    readonly panel: Panel,
    readonly known: Known,
  ) {}

  private in = (panel: Panel): Tell => new Tell(panel, this.known);
  private name = (id: Id): string => this.known.names.get(id) ?? '';
  private text = (text: string): string => textWords(text, this.known.names);

  async value(label: string, feel: Feel | undefined, type: Type | undefined): Promise<void> {
    if (feel === undefined) return;
    const fixed = fixedWords(feel, type);
    const word = words[feel];
    if (word !== undefined) return this.panel.choose(label, word);
    if (variableOf(feel)) return this.panel.choose(label, this.name(feel));
    if (!fixed) {
      await this.panel.choose(label, 'Regnet ud');
      return this.panel.feel(label, feelWords(feel));
    }
    await this.panel.choose(label, fixed.mode);
    if (fixed.mode === 'Et fast valg') return this.panel.choose(`${label}: værdien`, choiceWord(fixed.text));
    return this.panel.write(`${label}: værdien`, fixed.text);
  }

  async time(label: string, time: Time | undefined): Promise<void> {
    if (!time) return;
    if ('workingDays' in time) {
      await this.panel.choose(label, 'Efter hverdage');
      return this.panel.write(`${label}: Antal`, time.workingDays);
    }
    if ('duration' in time) return this.span(label, /P(\d+)([DM])/.exec(time.duration) ?? []);
    if ('window' in time) {
      await this.panel.choose(label, 'I et vindue hvert år');
      await this.day('Fra og med', time.window.from);
      return this.day('Til og med', time.window.to);
    }
    if ('cycle' in time) throw new Error('Nothing in the pattern comes again and again');
    if (variableOf(time.date)) {
      await this.panel.choose(label, 'På en dato fra forløbet');
      return this.panel.choose(`${label}: Datoen`, this.name(time.date));
    }
    await this.panel.choose(label, 'Regnet ud');
    await this.panel.press('Ret udtrykket');
    return this.panel.feel(label, feelWords(time.date));
  }

  private async span(label: string, [, n = '', unit]: readonly string[]): Promise<void> {
    await this.panel.choose(label, 'Efter en tid');
    await this.panel.write(`${label}: Antal`, n);
    await this.panel.choose(`${label}: Tidsrum`, unit === 'M' ? 'måneder' : 'dage');
  }

  private async day(label: string, at: string): Promise<void> {
    const months = ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'];
    const [month, day] = at.split('-').map(Number);
    await this.panel.choose(`${label}: Måned`, months[(month ?? 1) - 1] ?? '');
    await this.panel.choose(`${label}: Dag`, `${day}.`);
  }

  async due(due: Due | undefined): Promise<void> {
    if (!due) return;
    await this.panel.press('Sæt en frist');
    await this.time('Skal være gjort', due.due);
    await this.time('Påmindelse', due.remind);
    await this.panel.choose('Overskrides den, får besked', roleName(due.escalate));
  }

  async form(form: readonly Field[] | undefined): Promise<void> {
    for (const [at, field] of (form ?? []).entries()) {
      await this.ask(field);
      const { required, help, visible, label } = field;
      const said = variableOf(field.variable)?.name;
      if (required && !help && !visible && label === said) continue;
      const inside = this.in(await this.panel.unfold(at));
      if (label && label !== said) await inside.panel.write('Spørgsmålet i formularen', label);
      if (help) await inside.panel.write('Hjælp under spørgsmålet', help);
      await inside.panel.tick('Skal udfyldes', required ?? false);
      if (visible) await inside.panel.tick('Vises kun nogle gange', true);
      await inside.condition(visible);
    }
  }

  /** Asks for something that is known, or for something new. */
  private async ask({ variable: id }: Field): Promise<void> {
    const variable = variableOf(id);
    if (!variable || this.known.made.has(id)) return this.panel.choose('Tilføj et felt', this.name(id));
    this.known.made.add(id);
    await this.panel.choose('Tilføj et felt', 'En ny oplysning …');
    await this.panel.write('Hvad skal der spørges om?', variable.name ?? '');
    await this.type('Svaret er', variable.type);
    await this.panel.press('Tilføj feltet');
  }

  async type(label: string, type: Type): Promise<void> {
    await this.panel.choose(label, typeWord(type));
    if (choicesOf(type).length > 0) await this.panel.write('Valgene', choicesOf(type).join('\n'));
  }

  async condition(feel: Feel | undefined): Promise<void> {
    const rows = (feel ?? '').split(/ (?=or |and )/).filter(Boolean);
    for (const row of rows) {
      const [, joiner, id = '', sign, against = ''] = /^(?:(or|and) )?(\w+) (\S+) (.+)$/.exec(row) ?? [];
      const type = variableOf(id)?.type;
      await this.panel.choose('Tilføj en betingelse', this.name(id));
      if (joiner) await this.panel.choose('Og eller eller', joiner === 'or' ? 'eller' : 'og');
      if (sign === '>') await this.panel.choose('Sammenligning', 'er over');
      if (type === 'money') await this.panel.write('Værdi: værdien', String(Number(against) / 100));
      else
        await this.panel.choose(
          'Værdi',
          against === 'true' ? 'ja' : against === 'false' ? 'nej' : choiceWord(against.slice(1, -1)),
        );
    }
  }

  async mappings(add: string, mappings: readonly Mapping[] | undefined, foreign = false): Promise<void> {
    for (const [at, { from, to }] of (mappings ?? []).entries()) {
      await this.panel.choose(add, this.name(to));
      const inside = this.in(await this.panel.unfold(at));
      if (foreign) await inside.panel.write('Navnet i brevet', from);
      else await inside.value('Værdi', from, variableOf(to)?.type);
    }
  }

  private facets: { [K in Facet['kind']]: (facet: Extract<Facet, { kind: K }>) => Promise<void> } = {
    meeting: async () => undefined,
    association: async () => undefined,
    evaluation: async () => undefined,
    checkpoint: async ({ body, recommendation, amount }) => {
      await this.panel.choose('Organ', bodies[body] ?? body);
      await this.panel.write('Emne', this.text(recommendation));
      await this.value('Beløb', amount, 'money');
    },
    funding: async ({ op, line, amount, decidedBy, cover, purpose, reason }) => {
      await this.panel.choose('Hvad sker der med pengene?', movements[op]);
      await this.panel.choose('Pengelinje', lineWord(line));
      await this.value('Beløb', amount, 'money');
      if (decidedBy) await this.panel.choose('Besluttet i trinnet', stepWord(decidedBy));
      await this.value('Dækning', cover, 'text');
      await this.value('Formål', purpose, 'text');
      await this.value('Begrundelse', reason, 'text');
    },
    order: ({ decidedBy }) => this.panel.choose('Valgt i trinnet', stepWord(decidedBy)),
    handover: async ({ object, from, to }) => {
      await this.value('Det, der overdrages', object, 'text');
      await this.panel.choose('Fra', roleWord(from));
      await this.panel.choose('Til', roleWord(to));
    },
    notification: ({ to }) => this.panel.choose('Til hvem?', roleWord(to)),
  };

  private async activity(node: Activity): Promise<void> {
    const { role, facet, form, due, input, output, doc } = node;
    if (node.name) await this.panel.write('Navn', node.name);
    if (role) await this.panel.choose('Hvem gør det?', roleWord(role));
    if (doc && facet?.kind === 'notification') await this.panel.write('Beskeden', this.text(doc));
    if (facet) await this.facets[facet.kind](facet as never);
    await this.in(this.panel.section('Formular')).form(form);
    await this.in(this.panel.section('Frist')).due(due);
    await this.in(this.panel.section('Det får de at vide')).mappings('Tag en oplysning med', input);
    await this.in(this.panel.section('Når trinnet er gjort')).mappings('Sæt en oplysning', output);
    if (doc && facet?.kind !== 'notification') await this.panel.write('Beskrivelse', this.text(doc));
  }

  private async gateway({ name, gateway, doc }: Gateway): Promise<void> {
    if (name) await this.panel.write(gateway === 'parallel' ? 'Navn' : 'Spørgsmålet', name);
    if (doc) await this.panel.write('Beskrivelse', this.text(doc));
  }

  private async event({ name, doc, on, output }: Event): Promise<void> {
    if (name) await this.panel.write('Navn', name);
    if (doc) await this.panel.write('Beskrivelse', this.text(doc));
    const [trigger] = on;
    if (trigger?.kind === 'message' && trigger.ref) await this.panel.write('Hvad kaldes det?', nameOf(trigger.ref));
    if (trigger?.kind === 'timer') await this.time('Tidspunkt', trigger.time);
    await this.in(this.panel.section('Det, brevet fortæller')).mappings('Læs en oplysning', output, true);
  }

  /** Everything a step says, from the top of the inspector to its foot. */
  node(node: Node): Promise<void> {
    const kinds = { activity: this.activity, gateway: this.gateway, event: this.event };
    return kinds[node.type].call(this, node as never);
  }

  /** The ways out of a question: each its answer and when it is taken. */
  async ways(question: Gateway, flows: readonly Flow[]): Promise<void> {
    for (const [at, flow] of flows.entries()) {
      const inside = this.in(await this.panel.section('Vejene videre').unfold(at));
      if (flow.name) await inside.panel.write('Svaret på tegningen', flow.name);
      if (question.default === flow.id) await inside.panel.tick('Ellers: når ingen anden vej passer', true);
      await inside.condition(flow.when);
    }
  }
}

import type { Id, Lane, Model, Process, Variable } from '@samskab/definition';
import type { Panel } from './panel.ts';
import { moneyKinds, sides, textWords } from './say.ts';
import { processIn, variableOf } from './shipped.ts';
import { type Known, Tell } from './tell.ts';

/** What belongs to the process as a whole, written where nothing is chosen. */
export class Whole {
  constructor(
    readonly panel: Panel,
    readonly known: Known,
  ) {}

  /** Those that blank paper has are there already. */
  async roles({ roles }: Process): Promise<void> {
    const list = await this.panel.unfold('Roller');
    for (const { name = '', side } of roles) {
      if (await list.has(name)) continue;
      const part = await list.more('Tilføj en rolle');
      await part.write('Navn', name);
      await part.choose('Hører til', sides[side]);
    }
  }

  async variables(variables: readonly Variable[]): Promise<void> {
    const list = await this.panel.unfold('Oplysninger');
    for (const { id, name = '', type, value, input, constant, personal, closed } of variables) {
      const part = await list.more('Tilføj en oplysning');
      const tell = new Tell(part, this.known);
      await part.write('Navn', name);
      await tell.type('Slags', type);
      await part.tick('Fast værdi, som kommunen kan ændre', constant ?? false);
      await tell.value('Værdi', value, type);
      await part.tick('Spørges, når forløbet begynder', input ?? false);
      await part.tick('Personoplysning', personal ?? false);
      await part.tick('Vises aldrig på den åbne side', closed ?? false);
      this.known.made.add(id);
    }
  }

  async moneyLines({ moneyLines }: Process): Promise<void> {
    const list = await this.panel.unfold('Pengelinjer');
    for (const { name = '', kind, area, doc } of moneyLines) {
      const part = await list.more('Tilføj en pengelinje');
      await part.write('Navn', name);
      await part.choose('Område', this.known.names.get(area) ?? '');
      await part.choose('Slags penge', moneyKinds[kind]);
      if (doc) await part.write('Beskrivelse', doc);
    }
  }

  async phases(lanes: readonly Lane[]): Promise<void> {
    const list = await this.panel.unfold('Faser');
    for (const { name = '' } of lanes) {
      const part = await list.more('Tilføj en fase');
      await part.write('Navn', name);
    }
  }

  /** What a decision brings along to be kept in has a name of its own. */
  async outcome(id: Id): Promise<void> {
    this.known.made.add(id);
    const list = await this.panel.unfold('Oplysninger');
    await list.write('Find efter navn', 'Beslutning');
    await (await list.unfold('Beslutning')).write('Navn', variableOf(id)?.name ?? '');
  }

  /** Texts name what the case knows: they are written when it is known. */
  async texts(model: Model): Promise<void> {
    const { doc, lanes } = processIn(model);
    const said = (text: string): string => textWords(text, this.known.names);
    if (doc) await this.panel.write('Spørgsmålet på den åbne side', said(doc));
    const list = await this.panel.unfold('Faser');
    for (const [at, lane] of lanes.entries())
      if (lane.doc) await (await list.unfold(at)).write('Beskrivelse', said(lane.doc));
    if (model.doc) await (await this.panel.unfold('Om tegningen')).write('Om tegningen', model.doc);
  }
}

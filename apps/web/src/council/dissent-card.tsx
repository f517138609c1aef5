import type { Sitting } from '@samskab/council';
import { Icon } from '@samskab/designer/icons';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { listsAt } from './at-table.ts';
import type { Draft } from './decision.ts';
import { losersOf } from './decision.ts';

const words = council.dissent;

type Props = { draft: Draft; sitting: Sitting; set: (draft: Draft) => void };

/** A dissenting opinion belongs in the minutes after a vote that its holder lost; until then it says so. */
export function DissentCard({ draft, sitting, set }: Props) {
  const lost = losersOf(draft, sitting);
  const options = listsAt(sitting)
    .filter(({ letter }) => lost.includes(letter))
    .map(({ letter, name }) => ({ id: letter, name: words.list(letter, name) }));
  const [first] = options;
  if (!first) {
    return (
      <p className="item-locked">
        <Icon name="lock" />
        <span>
          <strong>{words.title}</strong>
          {words.lockedRest}
        </span>
      </p>
    );
  }
  const change = (index: number, to: Partial<Draft['dissents'][number]>) =>
    set({ ...draft, dissents: draft.dissents.map((one, at) => (at === index ? { ...one, ...to } : one)) });
  return (
    <section className="item-card dissent" aria-labelledby="afvigende-mening">
      <h3 id="afvigende-mening">{words.title}</h3>
      {draft.dissents.map(({ list, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a dissent that is being written has no other name
        <div key={index} className="dissent-one">
          <Choice label={words.by} options={options} value={list} onChange={(id) => change(index, { list: id })} />
          <TextInput label={words.text} value={text} onChange={(now) => change(index, { text: now })} rows={2} />
          <Button
            look="quiet"
            onPress={() => set({ ...draft, dissents: draft.dissents.filter((_, at) => at !== index) })}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button onPress={() => set({ ...draft, dissents: [...draft.dissents, { list: first.id, text: '' }] })}>
        <Icon name="plus" size={18} />
        {words.add}
      </Button>
    </section>
  );
}

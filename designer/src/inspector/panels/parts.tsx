import type { Id } from '@samskab/definition';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Section } from '../describe/control.ts';
import { usesOf } from '../describe/uses.ts';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { Arrive } from '../kit/arrive.tsx';
import { useDesk, useSend } from '../kit/context.ts';
import { AddButton, TextInput } from '../kit/fields.tsx';
import { Fold, SignButton } from '../kit/fold.tsx';
import { Entries } from './entries.tsx';

type Named = { id: Id; name?: string };

/** What must let go first; a press goes there. */
function Uses({ part, uses }: { part: Named; uses: readonly Id[] }) {
  const { selection, nameOf } = useDesk();
  return (
    <div className="inspector-uses" role="alert">
      <p>{t.used.title(part.name ?? t.unnamed, uses.length)}</p>
      <ul>
        {uses.map((id) => (
          <li key={id}>
            <Button className="link-button" onPress={() => selection.choose(id)}>
              {nameOf(id)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type RowProps<T extends Named> = {
  part: T;
  open: boolean;
  meta: string;
  sections: readonly Section[];
  at: number;
  last: number;
  move: (to: number) => void;
};

function PartRow<T extends Named>({ part, open, meta, sections, at, last, move }: RowProps<T>) {
  const { model, process } = useDesk();
  const { send, fault } = useSend();
  const [asked, setAsked] = useState(false);
  const uses = asked ? usesOf(model, process, part.id) : [];
  const name = part.name ?? t.unnamed;
  const remove = () => {
    setAsked(true);
    if (usesOf(model, process, part.id).length === 0) send({ do: 'removePart', id: part.id });
  };
  return (
    <>
      {uses.length > 0 && <Uses part={part} uses={uses} />}
      <Fold
        title={name}
        meta={meta}
        open={open}
        actions={
          <>
            <SignButton label={t.up(name)} icon="chevron-up" disabled={at === 0} onPress={() => move(at - 1)} />
            <SignButton label={t.down(name)} icon="chevron-down" disabled={at === last} onPress={() => move(at + 1)} />
            <SignButton label={t.removeOne(name)} icon="delete" onPress={remove} />
          </>
        }
      >
        <Arrive when={open}>
          <Entries element={part} sections={sections} />
        </Arrive>
      </Fold>
      {fault && <p className="field-error">{fault}</p>}
    </>
  );
}

type Props<T extends Named> = {
  title: string;
  parts: readonly T[];
  metaOf: (part: T) => string;
  describe: (part: T) => readonly Section[];
  add: string;
  /** Adds one, and says which. */
  onAdd: () => Id | undefined;
};

/** From here on one looks for a name rather than reading them all. */
const many = 12;

const matches = ({ name }: Named, sought: string): boolean =>
  (name ?? '').toLocaleLowerCase('da').includes(sought.trim().toLocaleLowerCase('da'));

/** A list of what a process has: adding, changing, ordering, and removing what nothing uses. */
export function Parts<T extends Named>({ title, parts, metaOf, describe, add, onAdd }: Props<T>) {
  const { send } = useSend();
  const [added, setAdded] = useState<Id>();
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<ReadonlySet<Id>>();
  /** What was found stays, also while it gets another name. */
  const seek = (text: string) => {
    setSought(text);
    setFound(text.trim() === '' ? undefined : new Set(parts.filter((part) => matches(part, text)).map(({ id }) => id)));
  };
  return (
    <Fold title={title} meta={String(parts.length)}>
      {parts.length > many && <TextInput label={t.find} value={sought} onChange={seek} />}
      {parts.map(
        (part, at) =>
          (found?.has(part.id) ?? true) && (
            <PartRow
              key={part.id}
              {...{ part, at }}
              last={parts.length - 1}
              open={part.id === added}
              meta={metaOf(part)}
              sections={describe(part)}
              move={(to) => send({ do: 'movePart', id: part.id, to })}
            />
          ),
      )}
      <AddButton
        onPress={() => {
          seek('');
          setAdded(onAdd());
        }}
      >
        {add}
      </AddButton>
    </Fold>
  );
}

import type { Item } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { Checkbox } from 'react-aria-components';
import { council } from '../texts/council.ts';
import { TextInput } from '../ui/text-input.tsx';
import type { Draft } from './decision.ts';

const words = council.decision;

type Props = { item: Item; draft: Draft; set: (draft: Draft) => void };

/** A decision made in the municipality's own agenda system is only recorded here, with where it stands there. */
export function ElsewhereFields({ item, draft, set }: Props) {
  return (
    <div className="elsewhere">
      <Checkbox
        className="checkbox"
        isSelected={draft.elsewhere}
        onChange={(elsewhere) => set({ ...draft, elsewhere })}
      >
        <span className="checkbox-box">
          <Icon name="check" />
        </span>
        {words.elsewhere}
      </Checkbox>
      {draft.elsewhere && (
        <div className="elsewhere-fields">
          <p className="meta-text">{words.elsewhereHelp}</p>
          <TextInput
            label={words.minutesRef}
            help={words.minutesRefHelp}
            value={draft.minutesRef}
            onChange={(minutesRef) => set({ ...draft, minutesRef })}
            required
          />
          {item.opinionMissing && (
            <>
              <TextInput
                label={words.opinion(item.opinionMissing.bodyName)}
                value={draft.opinion}
                onChange={(opinion) => set({ ...draft, opinion })}
                rows={2}
                required
              />
              <TextInput
                label={words.opinionRef}
                value={draft.opinionRef}
                onChange={(opinionRef) => set({ ...draft, opinionRef })}
                required
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}

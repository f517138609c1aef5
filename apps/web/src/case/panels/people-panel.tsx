import type { Case } from '@samskab/contracts';
import { t } from '../../texts/texts.ts';
import { ActorChip } from '../../ui/chips.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyPanel } from '../../ui/states.tsx';

/** Who takes part; listed, never ranked (domain.md I6). */
export const PeoplePanel = ({ participants }: { participants: Case['participants'] }) => (
  <Panel title={t.people.title}>
    {participants.length === 0 ? (
      <EmptyPanel title={t.people.none} text={t.people.noneText} />
    ) : (
      <ul className="people plain-list">
        {participants.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            <ActorChip side={person.side} name={person.roleName} />
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

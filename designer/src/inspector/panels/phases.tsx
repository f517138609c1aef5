import { describePhase } from '../describe/others.ts';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, useSend } from '../kit/context.ts';
import { AddButton } from '../kit/fields.tsx';
import { Fold, SignButton } from '../kit/fold.tsx';
import { Entries } from './entries.tsx';

/** The rows of the drawing, in the order they are read. What stands in one that goes moves to the row above. */
export function Phases() {
  const { process } = useDesk();
  const { send, fault } = useSend();
  const { lanes } = process;
  return (
    <Fold title={t.sections.phases} meta={String(lanes.length)}>
      {lanes.map((lane, at) => {
        const name = lane.name ?? t.unnamed;
        return (
          <Fold
            key={lane.id}
            title={name}
            actions={
              <>
                <SignButton
                  label={t.up(name)}
                  icon="chevron-up"
                  disabled={at === 0}
                  onPress={() => send({ do: 'movePhase', id: lane.id, to: at - 1 })}
                />
                <SignButton
                  label={t.down(name)}
                  icon="chevron-down"
                  disabled={at === lanes.length - 1}
                  onPress={() => send({ do: 'movePhase', id: lane.id, to: at + 1 })}
                />
                <SignButton
                  label={t.removeOne(name)}
                  icon="delete"
                  onPress={() => send({ do: 'removePhase', id: lane.id })}
                />
              </>
            }
          >
            <Entries element={lane} sections={describePhase(lane)} />
          </Fold>
        );
      })}
      {fault && <p className="field-error">{fault}</p>}
      <AddButton onPress={() => send({ do: 'addPhase', name: t.phase.new })}>{t.phase.add}</AddButton>
    </Fold>
  );
}

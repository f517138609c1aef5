import type { Activity, Id } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, useSend } from '../kit/context.ts';
import { Choice } from '../kit/choice.tsx';

const nobody = 'none:';

/** What several steps have in common: who does them. */
export function ManyPanel({ chosen }: { chosen: ReadonlySet<Id> }) {
  const { process, nameOf } = useDesk();
  const { send, fault } = useSend();
  const steps = process.nodes.filter((node): node is Activity => node.type === 'activity' && chosen.has(node.id));
  const roles = new Set(steps.map(({ role }) => role ?? nobody));
  const [common] = roles.size === 1 ? roles : [];
  const set = (id: string) =>
    send(
      steps.map((step) => ({
        do: 'setElement' as const,
        id: step.id,
        patch: { role: id === nobody ? undefined : id },
      })),
    );
  return (
    <section className="inspector-section">
      <ul className="inspector-chosen">
        {[...chosen].map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ul>
      {steps.length > 0 && (
        <Choice
          label={t.role}
          help={t.many.help}
          error={fault}
          placeholder={t.many.mixed}
          options={[
            { id: nobody, name: t.nobody },
            ...process.roles.map(({ id, name }) => ({ id, name: name ?? t.unnamed })),
          ]}
          value={common}
          onChange={set}
        />
      )}
    </section>
  );
}

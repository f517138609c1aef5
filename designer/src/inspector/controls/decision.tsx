import type { Activity, Id } from '@samskab/definition';
import { Button } from 'react-aria-components';
import { decidedIn, endingsOf } from '../describe/endings.ts';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { askOutcome } from '../ask-outcome.ts';
import { useDesk } from '../kit/context.ts';
import { AddButton } from '../kit/fields.tsx';
import type { ControlProps } from './control.ts';

type Line = { key: string; what: string; to: Id; where: string };

/** What follows from what stands elsewhere: a press goes there. */
function Table({ label, lines, none }: { label: string; lines: readonly Line[]; none: string }) {
  const { selection } = useDesk();
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {lines.length === 0 && <span className="field-help">{none}</span>}
      {lines.length > 0 && (
        <ul className="inspector-table">
          {lines.map(({ key, what, to, where }) => (
            <li key={key}>
              <span>{what}</span>
              <Button className="link-button" onPress={() => selection.choose(to)}>
                {where}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where the money comes from: what the steps say that move it on this decision. */
export function CoverageOf({ element, entry }: ControlProps) {
  const { process, nameOf, speaker } = useDesk();
  const lines = decidedIn(process, element.id).map(({ id, facet }) => {
    const cover = facet.cover === undefined ? '' : ` (${speaker.value(facet.cover, id)})`;
    return { key: id, what: `${nameOf(facet.line)}${cover}`, to: id, where: nameOf(id) };
  });
  return <Table label={entry.label} lines={lines} none={t.coverNone} />;
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('da') + word.slice(1);

/** Where each outcome leads, and the question that parts them when nothing does. */
export function EndingsOf({ element, entry }: ControlProps) {
  const { document, process, nameOf } = useDesk();
  const decision = element as Activity;
  const lines = endingsOf(process, decision).map(({ outcome, to }) => ({
    key: outcome,
    what: capital(t.outcomes[outcome]),
    to,
    where: nameOf(to),
  }));
  const alike = lines.length === 0 && process.flows.some(({ from }) => from === element.id);
  return (
    <>
      <Table label={entry.label} lines={lines} none={t.endingsNone} />
      {alike && <AddButton onPress={() => askOutcome(document, decision)}>{t.endingsAsk}</AddButton>}
    </>
  );
}

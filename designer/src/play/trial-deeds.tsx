import type { Activity, Field, Id } from '@samskab/definition';
import type { Data, Offer } from '@samskab/engine';
import { type ReactNode, useMemo, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import { formEntries, isAsked, type TrialEntry } from './trial-entries.ts';
import { offersOf, type Deed } from './trial.ts';
import type { Trying } from './use-trial.ts';

/** A form is drawn by the page: it has the fields of the house. */
export type TrialForm = (props: {
  id: string;
  entries: readonly TrialEntry[];
  visible: (variable: string, data: Data) => boolean;
  submit: string;
  error: string | undefined;
  first?: ReactNode;
  onSubmit: (data: Data) => void;
  onCancel: () => void;
}) => ReactNode;

type Props = { trying: Trying; form: TrialForm };

const activityAt = ({ stage }: Trying, node: Id): Activity | undefined => {
  const element = stage.plan.nodes[node]?.element;
  return element?.type === 'activity' ? element : undefined;
};

const nameOf = ({ stage }: Trying, node: Id): string =>
  stage.process.nodes.find(({ id }) => id === node)?.name ?? words.unnamed;

const roleOf = ({ stage }: Trying, node: Id): string | undefined => {
  const role = stage.plan.nodes[node]?.role;
  return stage.process.roles.find(({ id }) => id === role)?.name;
};

const noFields: readonly Field[] = [];

/** What was refused, by the field's own label. */
export function refusalWords(faults: Trying['faults'], entries: readonly TrialEntry[]): string | undefined {
  if (!faults) return undefined;
  const label = entries.find(({ variable }) => faults.some(({ field }) => field === variable))?.label;
  return label ? words.refusedField(label) : words.refused;
}

function Outcomes({
  offered,
  chosen,
  onChoose,
}: {
  offered: readonly string[];
  chosen: string;
  onChoose: (o: string) => void;
}) {
  return (
    <fieldset className="trial-outcomes">
      <legend>{words.outcome}</legend>
      {offered.map((outcome) => (
        <label key={outcome}>
          <input type="radio" name="outcome" checked={chosen === outcome} onChange={() => onChoose(outcome)} />
          {words.outcomes[outcome] ?? outcome}
        </label>
      ))}
    </fieldset>
  );
}

const deedOf = ({ type, id }: Offer, outcome: string, data: Data): Deed =>
  type === 'itemDecided' ? { do: 'decide', item: id, outcome, data } : { do: 'complete', task: id, data };

function submitWord({ type, outcomes = [] }: Offer): string {
  if (type !== 'itemDecided') return words.complete;
  return outcomes.includes('accepted') ? words.handOver : words.decide;
}

function Doing({ trying, form, offer, onClose }: Props & { offer: Offer; onClose: () => void }) {
  const { outcomes = [] } = offer;
  const [outcome, setOutcome] = useState(outcomes[0] ?? '');
  const fields: readonly Field[] = activityAt(trying, offer.node)?.form ?? noFields;
  const data = trying.frame?.view.data;
  const entries = useMemo(
    () => formEntries(trying.stage, fields, data ?? {}, trying.day),
    [trying.stage, fields, data, trying.day],
  );
  return form({
    id: offer.id,
    entries,
    visible: (variable, typed) => isAsked(fields, variable, { ...data, ...typed }),
    submit: submitWord(offer),
    error: refusalWords(trying.faults, entries),
    ...(outcomes.length > 1 && { first: <Outcomes offered={outcomes} chosen={outcome} onChoose={setOutcome} /> }),
    onSubmit: (typed) => {
      trying.deed(deedOf(offer, outcome, typed));
    },
    onCancel: onClose,
  });
}

/** Why the ledger said no, in its own words; else what the engine has to say. */
function troubleOf({ frame, scene, playback }: Trying, incident: Id): string | undefined {
  const trouble = frame?.view.incidents.find(({ id }) => id === incident);
  const entries = scene.frames.slice(0, playback.index + 1).map(({ entry }) => entry.event);
  const said = entries.findLast((event) => event.type === 'workRefused' && incident.startsWith(`${event.work}/`));
  return (said?.type === 'workRefused' && said.data['message']?.toString()) || trouble?.message;
}

function Offered({ trying, offer, onOpen }: { trying: Trying; offer: Offer; onOpen: () => void }) {
  const who = roleOf(trying, offer.node);
  if (offer.type === 'incidentRetried')
    return (
      <li className="trial-offer trial-incident">
        <span>
          <strong>{nameOf(trying, offer.node)}</strong>
          <small>
            {[words.incident, troubleOf(trying, offer.id), words.goBack]
              .filter(Boolean)
              .join('. ')
              .replaceAll('..', '.')}
          </small>
        </span>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => trying.deed({ do: 'retry', incident: offer.id })}
        >
          {words.retry}
        </button>
      </li>
    );
  return (
    <li>
      <button type="button" className="trial-offer" onClick={onOpen}>
        <span>
          <strong>{nameOf(trying, offer.node)}</strong>
          {who && <small>{who}</small>}
        </span>
        <Icon name="chevron-right" size={20} />
      </button>
    </li>
  );
}

/** What somebody can do where the case stands. The only one there is stands open. */
export function TrialDeeds({ trying, form }: Props) {
  const { frame, stage } = trying;
  const offers = useMemo(
    () => (frame ? offersOf(stage, { log: [], state: frame.state, now: frame.state.at }) : []),
    [frame, stage],
  );
  const [opened, setOpened] = useState<Id>();
  const [closed, setClosed] = useState<Id>();
  const only = offers.length === 1 && offers[0]?.type !== 'incidentRetried' ? offers[0] : undefined;
  const open = offers.find(({ id }) => id === opened) ?? (only?.id === closed ? undefined : only);
  if (offers.length === 0) return <p className="play-quiet">{frame?.state.due.length ? words.nothing : words.stuck}</p>;
  if (open)
    return (
      <div className="trial-doing">
        <h4>{nameOf(trying, open.node)}</h4>
        <Doing
          key={open.id}
          {...{ trying, form }}
          offer={open}
          onClose={() => {
            setOpened(undefined);
            setClosed(open.id);
          }}
        />
      </div>
    );
  return (
    <ul className="trial-offers">
      {offers.map((offer) => (
        <Offered key={`${offer.type}${offer.id}`} {...{ trying, offer }} onOpen={() => setOpened(offer.id)} />
      ))}
    </ul>
  );
}

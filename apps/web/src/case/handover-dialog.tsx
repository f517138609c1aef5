import type { Case, Handover, HandoverSide, Session } from '@samskab/contracts';
import type { Type } from '@samskab/definition';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { Icon } from '@samskab/designer/icons';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { longDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { ActorChip } from '../ui/chips.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { CaseFiles } from './form/case-files.tsx';
import type { FormEntry } from './form/entry.ts';
import { DrawnForm } from './form/form.tsx';
import { showValue } from './form/show.ts';
import { handoverState } from './panels/handovers-panel.tsx';

type Props = { one: Case; session: Session; id: string; onClose: () => void };
type Inner = { one: Case; session: Session; handover: Handover; onClose: () => void };

const entriesOf = (handover: Handover): FormEntry[] =>
  handover.fields.map((field) => ({
    ...field,
    type: field.type as Type,
    help: null,
    readOnly: false,
    personal: false,
  }));

const reason: FormEntry = {
  variable: 'reason',
  label: t.handover.reason,
  help: t.handover.reasonHelp,
  required: true,
  readOnly: false,
  type: 'text',
  personal: false,
  value: null,
};

/** A case worker answers for the association that has no login. */
function onBehalf(handover: Handover, side: HandoverSide, session: Session): { onBehalfOf?: string } {
  const party = handover.parties[side];
  const standsIn = party.side !== 'municipality' && (session.person?.roles.includes('caseWorker') ?? false);
  return standsIn ? { onBehalfOf: party.role } : {};
}

function Offer({ one, session, handover, onClose }: Inner) {
  const offer = useWrite({
    send: (body: Parameters<typeof api.offer>[1], key) => api.offer(handover.id, body, key),
    said: () => t.handover.offered,
    quiet: true,
    then: onClose,
  });
  return (
    <CaseFiles caseId={one.id}>
      <DrawnForm
        entries={entriesOf(handover)}
        submit={t.handover.offer}
        busy={offer.isPending}
        error={offer.error}
        onSubmit={(data) => offer.mutate({ data, ...onBehalf(handover, 'from', session) })}
        onCancel={onClose}
      />
    </CaseFiles>
  );
}

function Refuse({ session, handover, onClose }: Inner) {
  const who = handover.parties.to.name;
  const refuse = useWrite({
    send: (body: Parameters<typeof api.refuse>[1], key) => api.refuse(handover.id, body, key),
    said: () => t.handover.answered,
    quiet: true,
    then: onClose,
  });
  return (
    <DrawnForm
      entries={[reason]}
      submit={t.handover.refuse(who)}
      busy={refuse.isPending}
      error={refuse.error}
      onSubmit={(data) =>
        refuse.mutate({ side: 'to', reason: String(data['reason']), ...onBehalf(handover, 'to', session) })
      }
      onCancel={onClose}
    />
  );
}

function Respond(props: Inner) {
  const { session, handover, onClose } = props;
  const [refusing, setRefusing] = useState(false);
  const who = handover.parties.to.name;
  const accept = useWrite({
    send: (body: Parameters<typeof api.accept>[1], key) => api.accept(handover.id, body, key),
    said: () => t.handover.answered,
    then: onClose,
  });
  if (refusing) return <Refuse {...props} />;
  return (
    <div className="form-foot">
      <Button
        look="primary"
        isDisabled={accept.isPending}
        onPress={() => accept.mutate({ side: 'to', ...onBehalf(handover, 'to', session) })}
      >
        {t.handover.accept(who)}
      </Button>
      <Button onPress={() => setRefusing(true)}>{t.handover.refuse(who)}</Button>
    </div>
  );
}

function Answers({ handover }: { handover: Handover }) {
  if (handover.answers.length === 0) return null;
  return (
    <ul className="handover-answers plain-list">
      {handover.answers.map((answer) => {
        const who = handover.parties[answer.side].name;
        const words = answer.accepted ? t.handover.accepted : t.handover.refused;
        return (
          <li key={`${answer.side}-${answer.at}`}>
            <Icon name={answer.accepted ? 'check' : 'close'} />
            <span>
              {words(who, longDate(answer.at))}
              {answer.reason && <span className="meta-text handover-reason">“{answer.reason}”</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the giver has documented, once it is offered. Until then it is the form below. */
function Condition({ handover }: { handover: Handover }) {
  if (handover.status !== 'offered' && handover.status !== 'accepted') return null;
  return handover.fields
    .filter(({ value }) => value !== null)
    .map(({ variable, label, type, value }) => (
      <Fragment key={variable}>
        <dt>{label}</dt>
        <dd>{showValue(type as Type, value)}</dd>
      </Fragment>
    ));
}

const Facts = ({ handover }: { handover: Handover }) => (
  <div className="form-before">
    <dl className="facts">
      <dt>{t.handover.object}</dt>
      <dd>{handover.object}</dd>
      <dt>{t.handover.from}</dt>
      <dd>
        <ActorChip side={handover.parties.from.side} name={handover.parties.from.name} />
      </dd>
      <dt>{t.handover.to}</dt>
      <dd>
        <ActorChip side={handover.parties.to.side} name={handover.parties.to.name} />
      </dd>
      <Condition handover={handover} />
    </dl>
    <Answers handover={handover} />
  </div>
);

const steps: { [S in Handover['status']]: (props: Inner) => ReactNode } = {
  open: Offer,
  refused: Offer,
  offered: Respond,
  accepted: () => null,
  withdrawn: () => null,
};

/** A hand-over: the giver documents and offers, the taker accepts or says why not. */
export function HandoverDialog({ one, session, id, onClose }: Props) {
  const handover = useQuery(queries.handover(one.id, id));
  const Step = handover.data && steps[handover.data.status];
  return (
    <Sheet
      title={handover.data?.name ?? t.state.loading}
      above={handover.data && <span className="meta-text">{handoverState(handover.data.status)}</span>}
      onClose={onClose}
    >
      {handover.isPending && (
        <Loading>
          <Bones heights={[64, 64]} />
        </Loading>
      )}
      {handover.isError && <ErrorState error={handover.error} retry={() => void handover.refetch()} />}
      {handover.data && <Facts handover={handover.data} />}
      {handover.data && Step && <Step one={one} session={session} handover={handover.data} onClose={onClose} />}
    </Sheet>
  );
}

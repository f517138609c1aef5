import type { Body, Item, Meeting } from '@samskab/contracts';
import { pointsOf } from '@samskab/council';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { queries } from '../api/queries.ts';
import { CaseFiles } from '../case/form/case-files.tsx';
import type { Typed } from '../case/form/entry.ts';
import { FormField } from '../case/form/fields.tsx';
import { readForm, typedFrom } from '../case/form/values.ts';
import { capital } from '../texts/case.ts';
import { council } from '../texts/council.ts';
import { t } from '../texts/texts.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { sittingOf } from './at-table.ts';
import { AttendanceCard } from './attendance-card.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { councilQueries } from './council-api.ts';
import { DecidedPanel } from './decided-panel.tsx';
import type { Draft } from './decision.ts';
import { draftOf, judged, needsReason, outcomeOf, sittingFor } from './decision.ts';
import { decisionFields } from './decision-fields.ts';
import { DissentCard } from './dissent-card.tsx';
import { ElsewhereFields } from './elsewhere-fields.tsx';
import { lockOf } from './locks.ts';
import { isUndecided } from './meetings-page.tsx';
import { OutcomeButtons } from './outcome-buttons.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';
import { RoomTools } from './room-tools.tsx';
import { useClose } from './use-close.ts';
import { VotesCard } from './votes-card.tsx';
import { WayLine } from './way-line.tsx';
import { titleOf } from './wording.ts';

const words = council;
type Shown = { item: Item; meeting: Meeting; body: Body };

function Head({ item }: { item: Item }) {
  const one = useQuery({ ...queries.case(item.caseId ?? ''), enabled: item.caseId !== null });
  const number = one.data?.caseNumber;
  const door = item.closed ? words.meeting.caseClosed : words.meeting.caseOpen;
  return (
    <header className="room-head">
      <p className="meta-text">{number ? door(number) : item.closed ? words.item.closed : words.item.open}</p>
      <h1>
        <Link to="/byraad/punkt/$id" params={{ id: item.id }}>
          {words.item.title(item.number, titleOf(item).title)}
        </Link>
      </h1>
      <p className="room-lead">{t.stop(pointsOf(item.recommendation).slice(0, 2).map(capital).join('. '))}</p>
      <WayLine item={item} />
      {item.warnings.map((warning) => (
        <p key={warning} className="notice notice-warning">
          <Icon name="warning" />
          {warning}
        </p>
      ))}
    </header>
  );
}

const Locked = ({ why }: { why: string }) => (
  <p className="item-locked">
    <Icon name="lock" />
    <span>
      <strong>{words.decision.title}</strong> {why}
    </span>
  </p>
);

type Deciding = Shown & { draft: Draft; set: (draft: Draft) => void; typed: Typed; setTyped: (typed: Typed) => void };

/** The words of the decision: a remark, or the reason that a no, a change or a sending back must have. */
function Words({ item, draft, set, typed, setTyped, meeting, body }: Deciding) {
  const prefix = useId();
  const outcome = outcomeOf(draft, sittingOf(body, meeting, item));
  const reasoned = needsReason(outcome);
  return (
    <div className="room-words">
      {decisionFields(item, outcome).map((entry) => (
        <FormField
          key={entry.variable}
          entry={entry}
          id={`${prefix}-${entry.variable}`}
          value={typed[entry.variable] ?? null}
          onChange={(value) => setTyped({ ...typed, [entry.variable]: value })}
        />
      ))}
      <TextInput
        label={
          reasoned ? (
            words.decision.reason
          ) : (
            <>
              {words.decision.remark} <span className="optional">{t.form.optional}</span>
            </>
          )
        }
        help={reasoned ? words.decision.reasonHelp : null}
        value={draft.text}
        onChange={(text) => set({ ...draft, text })}
        rows={2}
        required={reasoned}
      />
    </div>
  );
}

function hindrance(item: Item, draft: Draft, outcome: ReturnType<typeof outcomeOf>, faults: string[]) {
  if (needsReason(outcome) && !draft.text.trim()) return t.form.missing(words.decision.reason);
  if (draft.elsewhere && draft.minutesRef.trim().length < 3) return t.form.missing(words.decision.minutesRef);
  if (draft.elsewhere && item.opinionMissing && !(draft.opinion.trim() && draft.opinionRef.trim()))
    return t.form.missing(words.decision.opinion(item.opinionMissing.bodyName));
  return faults[0];
}

function Undecided({ item, meeting, body }: Shown) {
  const [draft, set] = useState<Draft>(() => draftOf(item));
  const [typed, setTyped] = useState<Typed>(() => typedFrom(decisionFields(item, 'approved')));
  const [postponing, setPostponing] = useState(false);
  const sitting = useMemo(() => sittingOf(body, meeting, item), [body, meeting, item]);
  const at = sittingFor(draft, sitting);
  const close = useClose(item, sitting);
  const lock = lockOf(item, meeting, sitting, draft);
  const outcome = outcomeOf(draft, sitting);
  const { data, faults } = readForm(decisionFields(item, outcome), typed);
  const shared = { item, body, sitting: at, draft, set };
  return (
    <>
      <div className="room-middle">
        <Head item={item} />
        <AttendanceCard item={item} meeting={meeting} body={body} sitting={sitting} locked={false} />
        <h2 className="room-decision">{words.decision.title}</h2>
        {lock ? (
          <Locked why={lock} />
        ) : (
          <>
            <OutcomeButtons {...shared} onPostpone={() => setPostponing(true)} />
            <VotesCard {...shared} />
            <DissentCard draft={draft} sitting={sitting} set={set} />
            <CaseFiles caseId={item.caseId ?? ''}>
              <Words {...{ item, meeting, body, draft, set, typed, setTyped }} />
            </CaseFiles>
          </>
        )}
        <ElsewhereFields item={item} draft={draft} set={set} />
        <RoomTools meeting={meeting} />
      </div>
      <aside className="room-confirm" aria-label={words.confirm.title}>
        <ConfirmPanel
          item={item}
          body={body}
          sitting={at}
          locked={lock !== undefined}
          verdict={lock ? null : judged(draft, item, sitting)}
          backTo={draft.backTo}
          hindered={lock ? `${words.decision.title} ${lock}` : hindrance(item, draft, outcome, Object.values(faults))}
          busy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate({ draft, data })}
        />
      </aside>
      {postponing && <PostponeDialog item={item} onClose={() => setPostponing(false)} />}
    </>
  );
}

const Dealt = ({ item, meeting, body }: Shown) => (
  <>
    <div className="room-middle">
      <Head item={item} />
      <AttendanceCard item={item} meeting={meeting} body={body} sitting={sittingOf(body, meeting, item)} locked />
      <RoomTools meeting={meeting} />
    </div>
    <aside className="room-confirm" aria-label={words.confirm.decided}>
      <DecidedPanel item={item} meeting={meeting} />
    </aside>
  </>
);

/** The item that is dealt with: from who is there to what is decided. */
export function RoomItem({ id, meeting, body }: { id: string; meeting: Meeting; body: Body }) {
  const item = useQuery(councilQueries.item(id));
  if (item.isError) {
    return (
      <div className="room-middle">
        <ErrorState error={item.error} retry={() => void item.refetch()} />
      </div>
    );
  }
  if (!item.data) {
    return (
      <div className="room-middle">
        <Loading>
          <Bones heights={[48, 120, 240]} />
        </Loading>
      </div>
    );
  }
  const shown = { item: item.data, meeting, body };
  return isUndecided(item.data) ? <Undecided {...shown} /> : <Dealt {...shown} />;
}

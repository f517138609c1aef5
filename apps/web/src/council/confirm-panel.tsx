import type { Body, Item } from '@samskab/contracts';
import type { Closed, CouncilRefusal, Sitting } from '@samskab/council';
import { votesLine } from '@samskab/council';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../api/problem.ts';
import { shortDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { AheadList } from './ahead-list.tsx';
import { aheadOf } from './ahead-part.tsx';
import { councilQueries } from './council-api.ts';
import { VoteBar } from './vote-bar.tsx';

const words = council.confirm;

type Props = {
  item: Item;
  body: Body;
  sitting: Sitting;
  verdict: Closed | CouncilRefusal | null;
  backTo: string | null;
  /** Nothing can be chosen yet. */
  locked: boolean;
  /** Why it cannot be confirmed yet. */
  hindered: string | undefined;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
};

/** As it will stand in the minutes: the line, the votes, who was away and who was disqualified. */
function Minutes({ body, sitting, closed }: { body: Body; sitting: Sitting; closed: Closed }) {
  const names = (ids: readonly string[]) =>
    ids.map((id) => body.members.find((member) => member.id === id)?.name ?? '').join(', ');
  return (
    <div className="minutes-box">
      <p className="meta-text">{words.minutes}</p>
      <p className="minutes-line">{closed.line}.</p>
      {closed.tally && <VoteBar counts={closed.tally} />}
      {closed.votes && closed.votes.length > 0 && <p className="meta-text">{votesLine(sitting.body, closed.votes)}</p>}
      {closed.absent.length > 0 && <p className="meta-text">{words.absent(names(closed.absent))}</p>}
      {closed.disqualified.length > 0 && <p className="meta-text">{words.disqualified(names(closed.disqualified))}</p>}
    </div>
  );
}

/** To the next body, back to an earlier one, or out into the process as the engine would go on. */
function Then({ item, closed, backTo }: { item: Item; closed: Closed; backTo: string | null }) {
  const ahead = useQuery({ ...councilQueries.ahead(item.id), enabled: item.caseId !== null });
  const after = closed.outcome === 'postponed' ? undefined : aheadOf(ahead.data, closed.outcome);
  const back = closed.outcome === 'sentBack' ? item.backTo.find(({ key }) => key === backTo) : undefined;
  const next = item.route[item.route.findIndex(({ itemId }) => itemId === item.id) + 1];
  const goesOn = !item.leavesWith.includes(closed.outcome);
  if (back) return <p className="decided-further">{words.backToBody(back.name)}</p>;
  if (goesOn && next)
    return <p className="decided-further">{words.nextBody(next.bodyName, shortDate(next.meetingAt))}</p>;
  return after ? <AheadList ahead={after} /> : null;
}

/** What is about to be decided, what happens then, and the one button that does it. */
export function ConfirmPanel({
  item,
  body,
  sitting,
  verdict,
  backTo,
  locked,
  hindered,
  busy,
  error,
  onConfirm,
}: Props) {
  const closed = verdict?.ok ? verdict : undefined;
  const refused = verdict && !verdict.ok ? verdict.message : undefined;
  const why = hindered ?? refused;
  return (
    <>
      <h2>{words.title}</h2>
      {closed ? (
        <Minutes body={body} sitting={sitting} closed={closed} />
      ) : (
        !refused && <p className="meta-text">{locked ? words.locked : words.choose}</p>
      )}
      {closed && (
        <>
          <h2>{words.then}</h2>
          <Then item={item} closed={closed} backTo={backTo} />
        </>
      )}
      <div className="confirm-foot">
        {error !== null && error !== undefined && (
          <p className="field-error" role="alert">
            {messageOf(error)}
          </p>
        )}
        {why && <p className="confirm-why">{why}</p>}
        <Button
          look={closed ? 'primary' : 'secondary'}
          className="confirm-go"
          isDisabled={!closed || hindered !== undefined || busy}
          onPress={onConfirm}
        >
          {words.go}
        </Button>
        <p className="meta-text">{words.note}</p>
      </div>
    </>
  );
}

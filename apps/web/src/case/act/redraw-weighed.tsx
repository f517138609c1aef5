import type { Case, RedrawPreview, TokenChange } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, messageOf } from '../../api/problem.ts';
import { useWrite } from '../../api/use-write.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { FormFoot } from '../../ui/form-foot.tsx';
import { Bones, ErrorState, Loading } from '../../ui/states.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { caseApi } from '../case-api.ts';
import { type Place, type Places, type Target, toPlace, wantedOf } from './redraw-choices.ts';
import { Consequences, Homeless, Undoing, Verdict } from './redraw-preview.tsx';

const words = caseRoom.redraw;
const SHORTEST = 3;

type Props = {
  one: Case;
  target: Target;
  /** What the target draws. */
  process: Process | undefined;
  /** What the button says, and what is said when it is done. */
  go: string;
  done: string;
  onDone: () => void;
  onClose: () => void;
};

/** What has been chosen about one target so far, and what would come of it. */
function usePreview(one: Case, target: Target) {
  const [places, setPlaces] = useState<Places>({});
  const [asked, setAsked] = useState<TokenChange[]>([]);
  const [undo, setUndo] = useState<string[]>([]);
  const wanted = wantedOf(target, places, undo);
  const preview = useQuery({
    queryKey: ['case', one.id, 'redraw', wanted],
    queryFn: () => caseApi.redrawPreview(one.id, wanted),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const place = (token: TokenChange, to: Place) => {
    setAsked((before) => (before.some((known) => known.token === token.token) ? before : [...before, token]));
    setPlaces({ ...places, [token.token]: { from: token.before?.node ?? '', to } });
  };
  const take = (id: string, on: boolean) => setUndo(on ? [...undo, id] : undo.filter((known) => known !== id));
  return { wanted, preview, places, asked, place, undo, take };
}

type ConfirmProps = Pick<Props, 'one' | 'go' | 'done' | 'onDone' | 'onClose'> & {
  wanted: ReturnType<typeof wantedOf>;
  preview: RedrawPreview;
  /** What is shown answers what was chosen. */
  fresh: boolean;
  again: () => void;
};

function Confirm({ one, go, done, wanted, preview, fresh, again, onDone, onClose }: ConfirmProps) {
  const [reason, setReason] = useState('');
  const redraw = useWrite({ send: caseApi.redraw(one.id), said: () => done, quiet: true, then: onDone });
  const isStale = redraw.error instanceof ApiError && redraw.error.code === 'stale';
  const send = (event: FormEvent) => {
    event.preventDefault();
    redraw.mutate({ ...wanted, seq: preview.seq, reason: reason.trim() }, { onError: again });
  };
  const ready = fresh && preview.verdict !== 'refused' && reason.trim().length >= SHORTEST;
  return (
    <form className="form" noValidate onSubmit={send}>
      <div className="form-before">
        <TextInput
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          onChange={setReason}
          rows={2}
          error={isStale ? words.stale : redraw.error ? messageOf(redraw.error) : undefined}
          required
        />
      </div>
      <FormFoot go={go} isDisabled={!ready || redraw.isPending} onClose={onClose} />
    </form>
  );
}

/** What a drawing in the hand came back with: each fault that keeps the case from following it. */
function Refused({ error, retry }: { error: Error; retry: () => void }) {
  if (!(error instanceof ApiError) || error.faults.length === 0) return <ErrorState error={error} retry={retry} />;
  return (
    <div className="form-before" role="alert">
      <p>{error.message}</p>
      <ul>
        {error.faults.map(({ path, message }) => (
          <li key={`${path.join('.')}${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

/** What would come of following this drawing, and the reason with which it is done. */
export function Weighed({ one, target, process, ...rest }: Props) {
  const { wanted, preview, places, asked, place, undo, take } = usePreview(one, target);
  if (preview.isError) return <Refused error={preview.error} retry={() => void preview.refetch()} />;
  if (!preview.data) {
    return (
      <Loading>
        <p className="form-before">{words.looking}</p>
        <Bones heights={[80, 160]} />
      </Loading>
    );
  }
  return (
    <>
      <div className="form-body" aria-busy={preview.isFetching}>
        <Verdict preview={preview.data} process={process} />
        <Homeless tokens={toPlace(preview.data, asked)} places={places} onPlace={place} />
        <Undoing preview={preview.data} undo={undo} onUndo={take} />
        <Consequences preview={preview.data} />
      </div>
      <Confirm
        {...{ one, wanted, ...rest }}
        preview={preview.data}
        fresh={!preview.isFetching}
        again={() => void preview.refetch()}
      />
    </>
  );
}

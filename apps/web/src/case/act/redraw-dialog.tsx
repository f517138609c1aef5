import type { Case, RedrawPreview, TokenChange, VersionSummary } from '@samskab/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { ApiError, messageOf } from '../../api/problem.ts';
import { queries } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import { processOf } from '../../cases/start-fields.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/modal.tsx';
import { Choice } from '../../ui/select.tsx';
import { Bones, EmptyPanel, ErrorState, Loading } from '../../ui/states.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { caseApi, caseQueries } from '../case-api.ts';
import { type Place, type Places, toPlace, wantedOf } from './redraw-choices.ts';
import { Consequences, Homeless, Undoing, Verdict } from './redraw-preview.tsx';

const words = caseRoom.redraw;
const SHORTEST = 3;

/** What has been chosen about one version so far, and what would come of it. */
function usePreview(one: Case, versionId: string) {
  const [places, setPlaces] = useState<Places>({});
  const [asked, setAsked] = useState<TokenChange[]>([]);
  const [undo, setUndo] = useState<string[]>([]);
  const wanted = wantedOf(versionId, places, undo);
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

type ConfirmProps = {
  one: Case;
  version: VersionSummary;
  wanted: ReturnType<typeof wantedOf>;
  preview: RedrawPreview;
  /** What is shown answers what was chosen. */
  fresh: boolean;
  again: () => void;
  onClose: () => void;
};

function Confirm({ one, version, wanted, preview, fresh, again, onClose }: ConfirmProps) {
  const [reason, setReason] = useState('');
  const redraw = useWrite({
    send: caseApi.redraw(one.id),
    said: () => words.doneSaid(version.number),
    quiet: true,
    then: onClose,
  });
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
      <div className="form-foot">
        <Button type="submit" look="primary" isDisabled={!ready || redraw.isPending}>
          {words.go(version.number)}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t.state.cancel}
        </Button>
      </div>
    </form>
  );
}

function Weighed({ one, version, onClose }: { one: Case; version: VersionSummary; onClose: () => void }) {
  const { wanted, preview, places, asked, place, undo, take } = usePreview(one, version.id);
  const drawing = useQuery(queries.version(version.id));
  const process = useMemo(() => processOf(drawing.data?.model), [drawing.data]);
  if (preview.isError) return <ErrorState error={preview.error} retry={() => void preview.refetch()} />;
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
        one={one}
        version={version}
        wanted={wanted}
        preview={preview.data}
        fresh={!preview.isFetching}
        again={() => void preview.refetch()}
        onClose={onClose}
      />
    </>
  );
}

/** Newest first; the one the case follows is no choice. */
const others = (versions: readonly VersionSummary[], { versionId }: Case): VersionSummary[] =>
  versions.filter(({ id }) => id !== versionId).toSorted((a, b) => b.number - a.number);

function ChooseVersion({
  one,
  versions,
  onClose,
}: {
  one: Case;
  versions: readonly VersionSummary[];
  onClose: () => void;
}) {
  const offered = others(versions, one);
  const [chosen, setChosen] = useState<string | null>(null);
  const version = offered.find(({ id }) => id === chosen) ?? offered[0];
  if (!version) return <EmptyPanel title={words.none} text={words.noneText} />;
  return (
    <>
      <div className="form-before">
        <Choice
          label={words.version}
          options={offered.map(({ id, number, note }) => ({ id, name: words.versionName(number, note) }))}
          value={version.id}
          onChange={setChosen}
          required
        />
      </div>
      <Weighed key={version.id} one={one} version={version} onClose={onClose} />
    </>
  );
}

/** A running case follows another drawing: what would come of it first, then a reason, then it is done. */
export function RedrawDialog({ one, mayDraw, onClose }: { one: Case; mayDraw: boolean; onClose: () => void }) {
  const versions = useQuery(caseQueries.versions(one.processKey));
  return (
    <Sheet title={words.title} wide onClose={onClose}>
      <div className="form-before">
        <p>{words.intro(one.versionNumber)}</p>
        {mayDraw && (
          <Link to="/processer/$key/tegn" params={{ key: one.processKey }}>
            {words.draw}
          </Link>
        )}
      </div>
      {versions.isPending && (
        <Loading>
          <Bones heights={[64, 160]} />
        </Loading>
      )}
      {versions.isError && <ErrorState error={versions.error} retry={() => void versions.refetch()} />}
      {versions.data && <ChooseVersion one={one} versions={versions.data.items} onClose={onClose} />}
    </Sheet>
  );
}

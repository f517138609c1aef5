import type { Case, VersionSummary } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { queries } from '../../api/queries.ts';
import { processOf } from '../../cases/start-fields.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { Sheet } from '../../ui/modal.tsx';
import { Choice } from '../../ui/select.tsx';
import { Bones, EmptyPanel, ErrorState, Loading } from '../../ui/states.tsx';
import { caseQueries } from '../case-api.ts';
import { Weighed } from './redraw-weighed.tsx';

const words = caseRoom.redraw;

type VersionProps = { one: Case; version: VersionSummary; onClose: () => void };

function WeighedVersion({ one, version: { id, number }, onClose }: VersionProps) {
  const drawing = useQuery(queries.version(id));
  const process = useMemo(() => processOf(drawing.data?.model), [drawing.data]);
  const target = { versionId: id };
  return (
    <Weighed
      {...{ one, target, process, onClose }}
      go={words.go(number)}
      done={words.doneSaid(number)}
      onDone={onClose}
    />
  );
}

/** Newest first; the one the case follows is no choice. */
const others = (versions: readonly VersionSummary[], { versionId }: Case): VersionSummary[] =>
  versions.filter(({ id }) => id !== versionId).toSorted((a, b) => b.number - a.number);

type ChooseProps = { one: Case; versions: readonly VersionSummary[]; onClose: () => void };

function ChooseVersion({ one, versions, onClose }: ChooseProps) {
  const offered = others(versions, one);
  const [chosen, setChosen] = useState<string | null>(null);
  const version = offered.find(({ id }) => id === chosen) ?? offered[0];
  if (!version)
    return (
      <div className="form-before">
        <EmptyPanel title={words.none} text={words.noneText} />
      </div>
    );
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
      <WeighedVersion key={version.id} {...{ one, version, onClose }} />
    </>
  );
}

/** A running case follows another drawing: what would come of it first, then a reason, then it is done. */
export function RedrawDialog({ one, mayDraw, onClose }: { one: Case; mayDraw: boolean; onClose: () => void }) {
  const versions = useQuery(caseQueries.versions(one.processKey));
  const hasChoice = others(versions.data?.items ?? [], one).length > 0;
  return (
    <Sheet title={words.title} wide={hasChoice} onClose={onClose}>
      <div className="form-before">
        <p>{words.intro(one.versionNumber)}</p>
        <p className="link-row">
          <Link to="/forloeb/$id/tegn" params={{ id: one.id }}>
            {words.drawOn}
          </Link>
          {mayDraw && (
            <Link to="/processer/$key/tegn" params={{ key: one.processKey }}>
              {words.draw}
            </Link>
          )}
        </p>
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

import type { Case } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import { useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { Sheet } from '../../ui/modal.tsx';
import { Choice } from '../../ui/select.tsx';
import { caseApi } from '../case-api.ts';
import { CaseFiles } from '../form/case-files.tsx';
import type { FormEntry } from '../form/entry.ts';
import { DrawnForm } from '../form/form.tsx';
import { happened } from '../panels/incident-words.ts';

const words = caseRoom.incidents;

type Incident = Case['incidents'][number];
type Props = { one: Case; incident: Incident; process: Process; onClose: () => void };

const reason: FormEntry = {
  ...{ variable: 'reason', label: words.reason, help: words.reasonHelp, required: true, readOnly: false },
  ...{ type: 'text', personal: false, value: null },
};

/** What the case knows, as a person can set it anew. */
const settable = (process: Process): FormEntry[] =>
  process.variables
    .filter(({ parent, constant, name }) => !parent && !constant && name)
    .map(({ id, name, doc, type, personal }) => ({
      ...{ variable: id, label: name ?? '', help: doc ?? null, required: true, readOnly: false },
      ...{ type, personal: personal ?? false, value: null },
    }));

/** The ways out of a question that none of its answers fits. */
const waysFrom = ({ flows, nodes }: Process, node: string) =>
  flows
    .filter(({ from }) => from === node)
    .map(({ id, name, to }) => ({ id, name: name ?? nodes.find((one) => one.id === to)?.name ?? '' }));

function useResolve({ one, incident, onClose }: Props) {
  return useWrite({
    send: caseApi.resolve(one.id, incident.id),
    said: () => words.done,
    quiet: true,
    then: onClose,
  });
}

function ChooseWay(props: Props) {
  const { process, incident, onClose } = props;
  const ways = waysFrom(process, incident.node);
  const [way, setWay] = useState<string | null>(ways[0]?.id ?? null);
  const resolve = useResolve(props);
  return (
    <DrawnForm
      entries={[reason]}
      submit={words.go}
      busy={resolve.isPending}
      error={resolve.error}
      onSubmit={(data) => resolve.mutate({ answer: way, reason: String(data['reason']) })}
      onCancel={onClose}
      first={
        <>
          <p>{words.wayText}</p>
          <Choice label={words.way} options={ways} value={way} onChange={setWay} required />
        </>
      }
    />
  );
}

function SetVariable(props: Props) {
  const { process, onClose } = props;
  const entries = settable(process);
  const [chosen, setChosen] = useState<string | null>(entries[0]?.variable ?? null);
  const entry = entries.find(({ variable }) => variable === chosen);
  const resolve = useResolve(props);
  return (
    <DrawnForm
      key={chosen}
      entries={entry ? [entry, reason] : [reason]}
      submit={words.go}
      busy={resolve.isPending}
      error={resolve.error}
      onSubmit={({ reason: why, ...data }) => resolve.mutate({ data, reason: String(why) })}
      onCancel={onClose}
      first={
        <>
          <p>{words.resolveText}</p>
          <Choice
            label={words.which}
            options={entries.map(({ variable, label }) => ({ id: variable, name: label }))}
            value={chosen}
            onChange={setChosen}
            required
          />
        </>
      }
    />
  );
}

/** What stands still goes on with what a person says: another way, or something the case knows set right. */
export function ResolveDialog(props: Props) {
  const { one, incident, onClose } = props;
  const Body = incident.code === 'noBranch' ? ChooseWay : SetVariable;
  return (
    <Sheet title={words.resolveTitle(incident.name)} onClose={onClose}>
      <div className="form-before">
        <h3>{words.happened}</h3>
        <p>{happened(incident)}</p>
      </div>
      <CaseFiles caseId={one.id}>
        <Body {...props} />
      </CaseFiles>
    </Sheet>
  );
}

import type { ProcessSummary } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { FileTrigger, Label, Radio, RadioGroup } from 'react-aria-components';
import { messageOf } from '../api/problem.ts';
import { processes as words } from '../texts/processes.ts';
import { Button } from '../ui/button.tsx';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { toast } from '../ui/toasts.ts';
import { keyOf, newKey } from './new-key.ts';
import { beginProcess, readFile, type Beginning } from './new-process.ts';
import { ProcessDrawing } from './process-card.tsx';

type Props = { processes: readonly ProcessSummary[]; onClose: () => void };
type File_ = { name: string; beginning: Extract<Beginning, { from: 'file' }> };

const beginningOf = (value: string, file: File_ | undefined): Beginning | undefined => {
  if (value === 'blank') return { from: 'blank' };
  return value === 'file' ? file?.beginning : { from: 'process', key: value };
};

function Beginnings({
  processes,
  value,
  onChange,
}: Pick<Props, 'processes'> & { value: string; onChange: (value: string) => void }) {
  return (
    <RadioGroup className="beginnings" value={value} onChange={onChange}>
      <Label>{words.from}</Label>
      <div className="beginning-cards">
        <Radio value="blank" className="beginning">
          <span className="thumb thumb-blank" aria-hidden />
          <strong>{words.blank}</strong>
          <span className="meta-text">{words.blankText}</span>
        </Radio>
        {processes.map((process) => (
          <Radio key={process.key} value={process.key} className="beginning">
            <ProcessDrawing process={process} />
            <strong>{process.name}</strong>
            <span className="meta-text">{words.copyOf(process.latest?.number)}</span>
          </Radio>
        ))}
        <Radio value="file" className="beginning">
          <span className="thumb thumb-file" aria-hidden>
            <Icon name="document" size={32} />
          </span>
          <strong>{words.file}</strong>
          <span className="meta-text">{words.fileText}</span>
        </Radio>
      </div>
    </RadioGroup>
  );
}

/** From blank paper, from a process that is there, or from a file. */
export function NewProcessDialog({ processes, onClose }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [from, setFrom] = useState('blank');
  const [file, setFile] = useState<File_>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const beginning = beginningOf(from, file);
  const taken = useMemo(() => new Set(processes.map(({ key }) => key)), [processes]);
  const key = ownKey === undefined ? newKey(name, taken) : keyOf(ownKey);
  const keyWrong = key === '' ? words.keyMissing : taken.has(key) ? words.keyTaken : undefined;
  const make = async () => {
    setTried(true);
    if (name.trim() === '' || keyWrong || !beginning) return;
    setBusy(true);
    try {
      await beginProcess(key, name.trim(), beginning);
      await client.invalidateQueries({ queryKey: ['processes'] });
      await navigate({ to: '/processer/$key/tegn', params: { key } });
    } catch (error) {
      toast(messageOf(error), 'error');
      setBusy(false);
    }
  };
  const choose = async (list: FileList | null) => {
    const [first] = list ?? [];
    const read = first && (await readFile(first));
    if (read) setFile({ name: first.name, beginning: read });
    else toast(words.fileBad, 'error');
  };
  return (
    <Sheet title={words.newTitle} onClose={onClose}>
      <div className="publish-body">
        <div className="beginning-names">
          <TextInput
            label={words.name}
            help={words.nameHelp}
            value={name}
            onChange={setName}
            required
            error={tried && name.trim() === '' ? words.nameMissing : undefined}
          />
          <TextInput
            label={words.key}
            help={words.keyHelp}
            value={ownKey ?? (name.trim() === '' ? '' : key)}
            onChange={setOwnKey}
            error={ownKey === undefined ? undefined : keyWrong}
          />
        </div>
        <Beginnings processes={processes} value={from} onChange={setFrom} />
        {from === 'file' && (
          <div className="beginning-file">
            <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(list) => void choose(list)}>
              <Button>{words.chooseFile}</Button>
            </FileTrigger>
            <output>{file && words.fileChosen(file.name)}</output>
          </div>
        )}
      </div>
      <FormFoot
        go={words.make}
        isDisabled={busy || (from === 'file' && !file)}
        onPress={() => void make()}
        onClose={onClose}
      />
    </Sheet>
  );
}

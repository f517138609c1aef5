import type { Type } from '@samskab/definition';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { TextInput } from '../kit/fields.tsx';
import { TypeInput } from './type.tsx';

type Props = { onMake: (name: string, type: Type) => void; onCancel: () => void };

/** Something nobody has asked about yet. */
export function NewField({ onMake, onCancel }: Props) {
  const [name, setName] = useState('');
  const [type, setType] = useState<Type>('text');
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  const make = () => {
    setTried(true);
    if (!missing) onMake(name.trim(), type);
  };
  return (
    <form
      className="inspector-group inspector-new"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextInput
        label={t.form.newName}
        value={name}
        onChange={setName}
        error={tried && missing ? t.form.needName : undefined}
      />
      <TypeInput label={t.form.newType} type={type} onChange={setType} />
      <div className="inspector-buttons">
        <Button type="submit" className="button button-secondary">
          {t.form.make}
        </Button>
        <Button className="button button-quiet" onPress={onCancel}>
          {t.form.cancel}
        </Button>
      </div>
    </form>
  );
}

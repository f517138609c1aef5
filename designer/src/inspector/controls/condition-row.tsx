import type { Variable } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { choiceWord, signWord } from '../describe/words.ts';
import { signs, type Against, type Row, type Sign } from '../feel/condition.ts';
import { choicesOf, fits, kindOfType } from '../feel/kinds.ts';
import { firstValue, newRow, type Joined } from '../feel/rows.ts';
import { useDesk } from '../kit/context.ts';
import { Choice, type Option } from '../kit/choice.tsx';
import { SignButton } from '../kit/fold.tsx';
import { FixedInput } from './fixed.tsx';

type Props = {
  joined: Joined;
  first: boolean;
  readable: readonly Variable[];
  onChange: (joined: Joined) => void;
  onRemove: () => void;
};

const signOptions = (variable: Variable | undefined): Option[] => {
  const kind = kindOfType(variable?.type);
  const compared = signs.filter((sign) => t.signs[kind][sign]).map((id) => ({ id, name: signWord(kind, id) }));
  return [...compared, { id: 'empty', name: t.isEmpty }, { id: 'filled', name: t.isFilled }];
};

const signKey = ({ sign, against }: Row): string =>
  against.is === 'nothing' ? (sign === '=' ? 'empty' : 'filled') : sign;

function withSign(row: Row, key: string, variable: Variable | undefined): Row {
  if (key === 'empty' || key === 'filled')
    return { ...row, sign: key === 'empty' ? '=' : '!=', against: { is: 'nothing' } };
  const sign = key as Sign;
  if (row.against.is !== 'nothing') return { ...row, sign };
  const value = variable && firstValue(variable);
  return { ...row, sign, against: { is: 'fixed', value: value ?? '' } };
}

const written = (variable: Variable): Option[] => {
  const kind = kindOfType(variable.type);
  if (kind === 'choice') return choicesOf(variable.type).map((id) => ({ id: `=${id}`, name: choiceWord(id) }));
  if (kind !== 'boolean') return [{ id: 'fixed', name: t.value.fixed[kind] }];
  return [
    { id: '=true', name: t.yes },
    { id: '=false', name: t.no },
  ];
};

const againstKey = (against: Against): string => {
  if (against.is === 'variable') return `variable:${against.id}`;
  const simple = against.is === 'fixed' && typeof against.value !== 'number';
  return simple ? `=${against.value}` : 'fixed';
};

type AgainstProps = {
  variable: Variable;
  row: Row;
  readable: readonly Variable[];
  onChange: (against: Against) => void;
};

function AgainstInput({ variable, row: { against }, readable, onChange }: AgainstProps) {
  const { speaker } = useDesk();
  const kind = kindOfType(variable.type);
  const others = readable
    .filter(({ id, type }) => id !== variable.id && fits(type, variable.type))
    .map(({ id }) => ({ id: `variable:${id}`, name: speaker.nameOf(id) }));
  const typed = kind !== 'choice' && kind !== 'boolean';
  const choose = (key: string) => {
    if (key.startsWith('variable:')) return onChange({ is: 'variable', id: key.slice('variable:'.length) });
    if (key.startsWith('='))
      return onChange({ is: 'fixed', value: kind === 'boolean' ? key === '=true' : key.slice(1) });
    return onChange({ is: 'fixed', value: firstValue(variable) ?? '' });
  };
  const key = typed && against.is === 'fixed' ? 'fixed' : againstKey(against);
  return (
    <>
      {(!typed || others.length > 0) && (
        <Choice
          label={t.condition.against}
          hideLabel
          options={[...written(variable), ...others]}
          value={key}
          onChange={choose}
        />
      )}
      {typed && against.is === 'fixed' && (
        <FixedInput
          label={t.value.written(t.condition.against)}
          hideLabel
          type={variable.type}
          value={against.value === '' && kind === 'date' ? undefined : against.value}
          onChange={(value) => onChange({ is: 'fixed', value })}
        />
      )}
    </>
  );
}

/** One comparison: what, how, and with what. */
export function ConditionRow({ joined: { joiner, row }, first, readable, onChange, onRemove }: Props) {
  const { speaker } = useDesk();
  const variable = readable.find(({ id }) => id === row.variable);
  const change = (next: Row) => onChange({ joiner, row: next });
  return (
    <div className="condition-row">
      {!first && (
        <Choice
          label={t.condition.joiner}
          hideLabel
          options={[
            { id: 'and', name: t.condition.and },
            { id: 'or', name: t.condition.or },
          ]}
          value={joiner}
          onChange={(id) => onChange({ joiner: id === 'or' ? 'or' : 'and', row })}
        />
      )}
      <div className="condition-line">
        <Choice
          label={t.condition.variable}
          hideLabel
          options={readable.map(({ id }) => ({ id, name: speaker.nameOf(id) }))}
          value={row.variable}
          onChange={(id) => {
            const next = readable.find((each) => each.id === id);
            if (next) change(newRow(next));
          }}
        />
        <SignButton label={t.condition.remove} icon="close" onPress={onRemove} />
      </div>
      <Choice
        label={t.condition.sign}
        hideLabel
        options={signOptions(variable)}
        value={signKey(row)}
        onChange={(key) => change(withSign(row, key, variable))}
      />
      {variable && row.against.is !== 'nothing' && (
        <AgainstInput {...{ variable, row, readable }} onChange={(against) => change({ ...row, against })} />
      )}
    </div>
  );
}

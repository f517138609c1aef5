import type { CarryOver, DecideCarryOver } from '@samskab/contracts';
import { type FormEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { money, parseMoney } from '../format/money.ts';
import { finance } from '../texts/finance.ts';
import { t } from '../texts/texts.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { kroner } from './figures.ts';
import { financeApi } from './finance-api.ts';

const words = finance.carryOvers;
const LEAST = 3;

type Filled = { answer: 'yes' | 'no'; amount: string; ground: string; reason: string };

/** Undefined while something is missing. */
function bodyOf({ answer, amount, ground, reason }: Filled): DecideCarryOver | undefined {
  if (reason.trim().length < LEAST) return undefined;
  if (answer === 'no') return { granted: false, reason };
  const ore = parseMoney(amount);
  return ore && ground.trim().length >= LEAST ? { granted: true, amount: ore, decision: ground, reason } : undefined;
}

/** A request is granted, whole or in part, or refused: by somebody else than who asked. */
export function DecideCarryOverDialog({ one, onClose }: { one: CarryOver; onClose: () => void }) {
  const [filled, setFilled] = useState<Filled>({ answer: 'yes', amount: kroner(one.amount), ground: '', reason: '' });
  const set = (part: Partial<Filled>) => setFilled({ ...filled, ...part });
  const body = bodyOf(filled);
  const decide = useWrite({
    send: (decision: DecideCarryOver, key) => financeApi.decide(one.id, decision, key),
    said: () => words.saved,
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (body) decide.mutate(body);
  };
  return (
    <Sheet title={words.what(money(one.amount), one.year)} above={<p>{one.reason}</p>} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          {decide.error && (
            <p className="field-error" role="alert">
              {messageOf(decide.error)}
            </p>
          )}
          <RadioGroup
            className="field"
            value={filled.answer}
            onChange={(answer) => set({ answer: answer === 'no' ? 'no' : 'yes' })}
          >
            <Label>{words.answer}</Label>
            <div className="radios">
              <Radio className="radio" value="yes">
                {words.yes}
              </Radio>
              <Radio className="radio" value="no">
                {words.no}
              </Radio>
            </div>
          </RadioGroup>
          {filled.answer === 'yes' && (
            <>
              <TextInput
                label={words.amount}
                value={filled.amount}
                onChange={(amount) => set({ amount })}
                suffix={t.form.kroner}
                error={parseMoney(filled.amount) === undefined ? words.badAmount : undefined}
                numeric
                required
              />
              <TextInput
                label={words.ground}
                help={words.groundHelp}
                value={filled.ground}
                onChange={(ground) => set({ ground })}
                required
              />
            </>
          )}
          <TextInput label={words.why} value={filled.reason} onChange={(reason) => set({ reason })} rows={3} required />
        </div>
        <FormFoot go={words.save} isDisabled={!body || decide.isPending} onClose={onClose} />
      </form>
    </Sheet>
  );
}

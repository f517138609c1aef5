import type { AreaYear, FinanceLine, RequestCarryOver } from '@samskab/contracts';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { parseMoney } from '../format/money.ts';
import { finance } from '../texts/finance.ts';
import { t } from '../texts/texts.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Choice, type Option } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { kroner } from './figures.ts';
import { financeApi } from './finance-api.ts';

const words = finance.carryOvers;
const FRAME = '';
const LEAST = 3;

type Whose = { caseId: string; line: string };
/** What can be asked for: the area's own frame, or a line of a case one knows. */
const choicesOf = (lines: readonly FinanceLine[]): (Option & { whose?: Whose })[] => [
  { id: FRAME, name: words.frame },
  ...lines.flatMap(({ caseId, line, title, name }) =>
    caseId !== null && line !== null
      ? [{ id: `${caseId}/${line}`, name: [title, name].filter(Boolean).join(', '), whose: { caseId, line } }]
      : [],
  ),
];

type Props = { areaId: string; year: AreaYear; lines: readonly FinanceLine[]; onClose: () => void };

/** Asks for money to live past 31 December; somebody else decides. */
export function AskDialog({ areaId, year, lines, onClose }: Props) {
  const [of, setOf] = useState(FRAME);
  const [amount, setAmount] = useState(year.room > 0 ? kroner(year.room) : '');
  const [reason, setReason] = useState('');
  const choices = choicesOf(lines);
  const ore = parseMoney(amount);
  const ask = useWrite({
    send: (body: RequestCarryOver, key) => financeApi.ask(areaId, body, key),
    said: () => words.sent,
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ore) ask.mutate({ ...choices.find(({ id }) => id === of)?.whose, year: year.year, amount: ore, reason });
  };
  return (
    <Sheet title={words.ask} above={<p>{words.eyes}</p>} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          {ask.error && (
            <p className="field-error" role="alert">
              {messageOf(ask.error)}
            </p>
          )}
          <Choice label={words.of} options={choices} value={of} onChange={setOf} />
          <p>
            {words.year} <strong>{year.year}</strong>
          </p>
          <TextInput
            label={words.amount}
            value={amount}
            onChange={setAmount}
            suffix={t.form.kroner}
            error={amount !== '' && ore === undefined ? words.badAmount : undefined}
            numeric
            required
          />
          <TextInput label={words.why} help={words.whyHelp} value={reason} onChange={setReason} rows={3} required />
        </div>
        <FormFoot
          go={words.send}
          isDisabled={!ore || reason.trim().length < LEAST || ask.isPending}
          onClose={onClose}
        />
      </form>
    </Sheet>
  );
}

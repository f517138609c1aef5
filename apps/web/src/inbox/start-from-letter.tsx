import type { Letter } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { queries } from '../api/queries.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';

const StartCaseDialog = lazy(() =>
  import('../cases/start-case-dialog.tsx').then((module) => ({ default: module.StartCaseDialog })),
);

/** Which pattern, in which town; the letter follows along. */
export function StartFromLetter({ letter }: { letter: Letter }) {
  const processes = useQuery(queries.processes());
  const published = (processes.data?.items ?? []).flatMap(({ key, name, latest }) =>
    latest ? [{ id: key, name }] : [],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [town, setTown] = useState(letter.town);
  const [starting, setStarting] = useState(false);
  if (published.length === 0) return null;
  return (
    <section className="letter-start">
      <h3>{inbox.letter.start}</h3>
      <div className="letter-start-fields">
        <Choice
          label={inbox.letter.process}
          options={published}
          value={chosen}
          onChange={setChosen}
          placeholder={t.form.choose}
        />
        <TextInput label={inbox.letter.town} value={town} onChange={setTown} />
      </div>
      <div className="letter-start-go">
        <Button isDisabled={chosen === null || town.trim() === ''} onPress={() => setStarting(true)}>
          {inbox.letter.startGo}
        </Button>
        <p className="meta-text">{inbox.letter.startHelp}</p>
      </div>
      <Suspense>
        {starting && chosen && (
          <StartCaseDialog
            from={{ letter, processKey: chosen, town: town.trim() }}
            onClose={() => setStarting(false)}
          />
        )}
      </Suspense>
    </section>
  );
}

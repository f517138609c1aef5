import { leadOf, pointsOf } from '@samskab/council';
import { Icon } from '@samskab/designer/icons';
import type { EditRecommendation, Recommendation } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { longDate } from '../format/date.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { inboxApi, inboxQueries } from './inbox-api.ts';

const words = inbox.recommendation;
const SHORTEST = 3;

function Form({ item, onClose }: { item: Recommendation; onClose: () => void }) {
  const [recommendation, setRecommendation] = useState(item.recommendation);
  const [presentation, setPresentation] = useState(item.presentation);
  const save = useWrite({
    send: (body: EditRecommendation, key) => inboxApi.recommend(item.itemId, body, key),
    said: () => words.saved(item.bodyName),
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ recommendation: recommendation.trim(), presentation: presentation.trim() });
  };
  return (
    <form className="form" noValidate onSubmit={send}>
      <div className="form-body">
        <TextInput label={words.recommendation} value={recommendation} onChange={setRecommendation} rows={6} required />
        <TextInput
          label={words.presentation}
          help={words.presentationHelp}
          value={presentation}
          onChange={setPresentation}
          rows={10}
        />
        {item.drafted !== '' && (
          <Button className="recommendation-draft" onPress={() => setPresentation(item.drafted)}>
            {words.draft}
          </Button>
        )}
        {save.error && (
          <p className="field-error" role="alert">
            {messageOf(save.error)}
          </p>
        )}
      </div>
      <FormFoot
        go={words.save}
        isDisabled={save.isPending || recommendation.trim().length < SHORTEST}
        onClose={onClose}
      />
    </form>
  );
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <section>
    <h3>{title}</h3>
    <p className="recommendation-words">{text || words.none}</p>
  </section>
);

/** Part by part, as the agenda has it. */
function inParts(recommendation: string): string {
  const points = pointsOf(recommendation);
  if (points.length < 2) return recommendation;
  return [leadOf(recommendation), ...points.map((point, at) => `${at + 1}. ${point}`)].join('\n');
}

/** Once the agenda is sent they are the council's, and are read. */
const Sent = ({ item: { recommendation, presentation } }: { item: Recommendation }) => (
  <div className="form-body">
    <p className="notice recommendation-sent">
      <Icon name="info" />
      {words.sent}
    </p>
    <Words title={words.recommendation} text={inParts(recommendation)} />
    <Words title={words.presentation} text={presentation} />
  </div>
);

const titleOf = ({ mayEdit, bodyName }: Recommendation): string =>
  mayEdit ? words.title(bodyName) : words.titleSent(bodyName);

/** The words an item goes to the council with, drafted from its case. */
export function RecommendationDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const item = useQuery(inboxQueries.recommendation(id));
  const above = item.data && (
    <span className="meta-text">{words.meeting(item.data.title, longDate(item.data.meetingAt))}</span>
  );
  return (
    <Sheet title={item.data ? titleOf(item.data) : t.state.loading} above={above} onClose={onClose}>
      {item.isPending && (
        <Loading>
          <Bones heights={[96, 200]} />
        </Loading>
      )}
      {item.isError && <ErrorState error={item.error} retry={() => void item.refetch()} />}
      {item.data?.mayEdit && <Form item={item.data} onClose={onClose} />}
      {item.data?.mayEdit === false && <Sent item={item.data} />}
    </Sheet>
  );
}

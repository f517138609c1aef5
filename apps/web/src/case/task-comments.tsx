import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { shortDate } from '../format/date.ts';
import { inboxApi, inboxQueries } from '../inbox/inbox-api.ts';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/text-input.tsx';

/** What people say of the step beside its form. */
export function TaskComments({ caseId, taskId, mayAdd }: { caseId: string; taskId: string; mayAdd: boolean }) {
  const [text, setText] = useState('');
  const comments = useQuery(inboxQueries.comments(caseId, taskId));
  const say = useWrite({
    send: (said: string, key) => inboxApi.comment(caseId, { text: said, taskId }, key),
    said: () => inbox.task.said,
    then: () => setText(''),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') say.mutate(text.trim());
  };
  return (
    <section>
      <h3>{inbox.task.comments}</h3>
      <ul className="task-comments plain-list">
        {comments.data?.items.map((comment) => (
          <li key={comment.id}>
            <p>{comment.text}</p>
            <p className="story-when">{[comment.by, shortDate(comment.at)].join(', ')}</p>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <form className="task-say" onSubmit={send}>
          <TextInput label={inbox.task.comment} value={text} onChange={setText} rows={2} />
          <Button type="submit" isDisabled={text.trim() === '' || say.isPending}>
            {inbox.task.say}
          </Button>
        </form>
      )}
    </section>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ApiError } from '../api/problem.ts';
import { doorQueries } from '../api/door.ts';
import { landingOf } from '../shell/rooms.ts';
import { shellApi } from '../shell/shell-api.ts';
import { useTitle } from '../shell/use-title.ts';
import { t } from '../texts/texts.ts';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { OutsideFrame } from './outside-frame.tsx';

const { invited: words } = t.shell;
/** No token of ours is shorter. */
const shortest = 20;

const nobody = { person: null, demo: false, devLogin: false };

const isRefused = (error: unknown): boolean => error instanceof ApiError && [400, 404].includes(error.status);

/** Opens the session of a link, and answers where it leads. */
function useOpening(token: string) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => shellApi.linkLogin({ token }, crypto.randomUUID()),
    onSuccess: async () => {
      client.clear();
      const { person } = await client.fetchQuery(doorQueries.session());
      if (person) await navigate({ ...landingOf(person), replace: true });
    },
  });
}

function Inside({ token }: { token: string }) {
  const { mutate, error } = useOpening(token);
  useEffect(() => mutate(), [mutate]);
  if (isRefused(error)) return <EmptyState page title={words.usedTitle} text={words.used} />;
  if (error) return <ErrorState error={error} retry={() => mutate()} />;
  return (
    <div className="empty" aria-busy="true">
      <h1>{words.title}</h1>
      <p>{words.opening}</p>
    </div>
  );
}

/** The page of a personal link. What is secret in it stands after the `#`, and is out of the address at once. */
export function InvitedPage() {
  useTitle(words.title);
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname);
  }, []);
  return (
    <OutsideFrame session={nobody}>
      {token.length < shortest ? (
        <EmptyState page title={words.missingTitle} text={words.missing} />
      ) : (
        <Inside token={token} />
      )}
    </OutsideFrame>
  );
}

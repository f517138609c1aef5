import { Link } from '@tanstack/react-router';
import { ApiError, messageOf } from '../api/problem.ts';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { EmptyPicture } from '../ui/empty-picture.tsx';
import { Bones, Loading } from '../ui/states.tsx';

export const OpenLoading = () => (
  <div className="open-width open-waiting">
    <Loading>
      <Bones heights={[48, 120, 240]} />
    </Loading>
  </div>
);

type Failed = {
  error: unknown;
  retry: () => void;
  /** What is not there, when it is no process. */
  gone?: { title: string; text: string };
};

/** A page that is not there, or could not be fetched: what to do about it. */
export function OpenError({ error, retry, gone }: Failed) {
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
  return (
    <div className="empty" role={missing ? undefined : 'alert'}>
      <EmptyPicture />
      <h1>{missing ? (gone?.title ?? open.state.missingTitle) : open.state.errorTitle}</h1>
      <p>{missing ? (gone?.text ?? open.state.missing) : messageOf(error)}</p>
      {missing ? (
        <Link to="/f" className="button button-primary">
          {open.state.toAll}
        </Link>
      ) : (
        <Button look="primary" onPress={retry}>
          {open.state.retry}
        </Button>
      )}
    </div>
  );
}

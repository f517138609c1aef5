import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { logOut } from '../api/door.ts';
import { messageOf } from '../api/problem.ts';
import { t } from '../texts/texts.ts';
import { toast } from '../ui/toasts.ts';

/** Ends the session on the server, and then here: what a screen has shown is gone with it. */
export function useLogOut(): () => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async () => {
    try {
      await logOut(crypto.randomUUID());
    } catch (error) {
      toast(messageOf(error), 'error');
      return;
    }
    client.clear();
    await navigate({ to: '/hvem' });
    toast(t.shell.person.loggedOut);
  };
}

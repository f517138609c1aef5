import type { Session } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { MenuItem } from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { useLogOut } from './log-out.ts';

/** The lines of a menu by which one becomes somebody else, or nobody. */
export function PersonLines({ session }: { session: Session }) {
  const navigate = useNavigate();
  const logOut = useLogOut();
  return (
    <>
      {session.devLogin && (
        <MenuItem className="option" onAction={() => void navigate({ to: '/hvem' })}>
          {t.shell.person.change}
        </MenuItem>
      )}
      <MenuItem className="option" onAction={() => void logOut()}>
        {t.shell.person.logout}
      </MenuItem>
    </>
  );
}

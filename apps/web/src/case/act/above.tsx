import type { Case, Session } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import { mayDrawAs } from '../../designer/may-draw.ts';
import type { Rights } from '../rights.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { RedrawDialog } from './redraw-dialog.tsx';
import { ReplicateDialog } from './replicate-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';
import type { Shown } from './shown.ts';

type Props = {
  what: Shown;
  incident: string | undefined;
  one: Case;
  process: Process | undefined;
  session: Session;
  rights: Rights;
  now: string;
  onClose: () => void;
};

/** What is done to the case as a whole, above the page; nothing for who may not. */
export function ActionDialog({ what, incident, one, process, session, rights, now, onClose }: Props) {
  const stopped = one.incidents.find(({ id }) => id === incident);
  if (what === 'ret' && stopped && process && rights.settle(stopped))
    return <ResolveDialog one={one} incident={stopped} process={process} onClose={onClose} />;
  if (what === 'inviter' && rights.invite)
    return <InviteDialog one={one} process={process} now={now} onClose={onClose} />;
  if (what === 'tilpas' && rights.redraw)
    return <RedrawDialog one={one} mayDraw={mayDrawAs(session)} onClose={onClose} />;
  if (what === 'by' && rights.replicate) return <ReplicateDialog one={one} onClose={onClose} />;
  if (what === 'afslut' && rights.cancel) return <CancelDialog one={one} onClose={onClose} />;
  return null;
}

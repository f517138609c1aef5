import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';
import { useTitle } from '../shell/use-title.ts';
import { t } from '../texts/texts.ts';
import { loginAddress } from './login-address.ts';
import { LoginFault } from './login-fault.tsx';
import { OutsideFrame } from './outside-frame.tsx';

type Props = { session: Session; til: string | undefined; fault: string | undefined };

const { door: words } = t.shell;

/** Where nobody chooses who to be: log in at the municipality's own provider, or by a personal link. */
export function DoorPage({ session, til, fault }: Props) {
  useTitle(words.title);
  return (
    <OutsideFrame session={session}>
      <div className="door">
        {fault && <LoginFault code={fault} />}
        <h1>{words.title}</h1>
        <p className="start-lead">{words.intro}</p>
        <section className="door-staff">
          <h2>{words.staff}</h2>
          <p>{words.staffText}</p>
          <a className="button button-primary" href={loginAddress({ til })}>
            {words.login}
            <Icon name="arrow-forward" />
          </a>
        </section>
        <section>
          <h2>{words.link}</h2>
          <p>{words.linkText}</p>
        </section>
        <section>
          <h2>{words.open}</h2>
          <p>
            {words.openText} <Link to="/f">{t.shell.start.allOpen}</Link>
          </p>
        </section>
      </div>
    </OutsideFrame>
  );
}

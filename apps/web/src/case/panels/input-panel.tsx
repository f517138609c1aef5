import '../../styles/inbound.css';
import { Icon } from '@samskab/designer/icons';
import type { Inbound } from '@samskab/contracts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.ts';
import { openQueries } from '../../open/open-api.ts';
import { open } from '../../texts/open.ts';
import { Panel } from '../../ui/panel.tsx';
import { EmptyPanel } from '../../ui/states.tsx';
import { InboundItem } from './inbound-item.tsx';

const Links = ({ slug, followers }: { slug: string; followers: number }) => (
  <p className="inbound-links meta-text">
    <Link to="/f/$slug" params={{ slug }}>
      {open.inbound.page}
    </Link>
    <Link to="/f/$slug/plakat" params={{ slug }}>
      {open.inbound.poster}
    </Link>
    {followers > 0 && (
      <span>
        <Icon name="notifications" size={16} /> {open.inbound.followers(followers)}
      </span>
    )}
  </p>
);

function Content({ caseId, inbound: { slug, inputs, offers, followers } }: { caseId: string; inbound: Inbound }) {
  return (
    <>
      {slug && <Links slug={slug} followers={followers} />}
      {inputs.length + offers.length === 0 ? (
        <EmptyPanel title={open.inbound.none} text={open.inbound.noneText} />
      ) : (
        <ul className="rows plain-list">
          {inputs.map((one) => (
            <InboundItem key={one.id} caseId={caseId} kind="inputs" one={one} from={one.name} />
          ))}
          {offers.map((one) => (
            <InboundItem
              key={one.id}
              caseId={caseId}
              kind="offers"
              one={one}
              from={`${one.name}, ${one.contact}`}
              about={open.help.kinds[one.kind]}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const waiting = ({ inputs, offers }: Inbound): number =>
  [...inputs, ...offers].filter(({ status }) => status === 'pending').length;

/** What citizens sent from the open page, for the case worker to read before others do. Others do not see it. */
export function InputPanel({ caseId }: { caseId: string }) {
  const { data: session } = useSuspenseQuery(queries.session());
  const mine = session.person?.roles.includes('caseWorker') ?? false;
  const { data: inbound } = useQuery({ ...openQueries.inbound(caseId), enabled: mine });
  if (!mine || !inbound) return null;
  return (
    <Panel title={open.inbound.title} aside={waiting(inbound) || undefined}>
      <Content caseId={caseId} inbound={inbound} />
    </Panel>
  );
}

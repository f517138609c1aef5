import type { Area } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { money } from '../format/money.ts';
import { useTitle } from '../shell/use-title.ts';
import '../styles/finance.css';
import { finance } from '../texts/finance.ts';
import { Bones, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { kroner } from './figures.ts';
import { financeQueries } from './finance-api.ts';

const words = finance.areas;
const figures = ['expected', 'freed', 'granted', 'reserved', 'committed', 'used'] as const;

const AreaCard = ({ area, year }: { area: Area; year: number | undefined }) => (
  <li className="finance-area">
    <h2>
      <Link to="/oekonomi/$area" params={{ area: area.id }} className="row-link">
        {area.name}
      </Link>
    </h2>
    <p className="finance-figure">
      {money(area.roomThisYear)} {year && <span className="finance-left-label">{words.room(year)}</span>}
    </p>
    <dl className="finance-states">
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{finance.states[figure]}</dt>
          <dd>{kroner(area[figure])}</dd>
        </div>
      ))}
    </dl>
    <p className={area.balanced ? 'finance-proof' : 'finance-proof finance-no'}>
      <Icon name={area.balanced ? 'success' : 'error'} size={18} />
      {area.balanced ? words.balanced : words.unbalanced}
      {area.promiseBroken && (
        <span className="chip chip-error">
          <Icon name="error" size={16} />
          {words.broken}
        </span>
      )}
    </p>
  </li>
);

/** Every service area with its balance. */
export function AreasPage() {
  useTitle(finance.room);
  const areas = useQuery(financeQueries.areas());
  const now = useQuery(queries.clock()).data?.now;
  return (
    <div className="finance">
      <div className="page-head">
        <div>
          <h1>{finance.room}</h1>
          <p className="page-lead">{finance.lead}</p>
        </div>
      </div>
      {areas.isPending && (
        <Loading>
          <Bones heights={[200, 200]} />
        </Loading>
      )}
      {areas.isError && <ErrorState error={areas.error} retry={() => void areas.refetch()} />}
      {areas.data?.items.length === 0 && <EmptyState title={finance.none} text={finance.noneText} />}
      {areas.data && areas.data.items.length > 0 && (
        <ul className="plain-list finance-areas">
          {areas.data.items.map((area) => (
            <AreaCard key={area.id} area={area} year={now === undefined ? undefined : Number(now.slice(0, 4))} />
          ))}
        </ul>
      )}
    </div>
  );
}

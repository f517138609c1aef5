import type { Area } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { useTitle } from '../shell/use-title.ts';
import '../styles/finance.css';
import { finance } from '../texts/finance.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { Balance } from './balance.tsx';
import { CarryOvers } from './carry-overs.tsx';
import { yearShown } from './figures.ts';
import { financeApi, financeQueries } from './finance-api.ts';
import { Grants } from './grants.tsx';
import { Lines, SetAside } from './lines.tsx';
import { Postings } from './postings.tsx';
import { Breaches, Delegations } from './promises.tsx';
import { Years } from './years.tsx';

const askers = new Set(['financeOfficer', 'caseWorker']);

function YearLinks({ area, years, here }: { area: string; years: readonly number[]; here: number | undefined }) {
  if (years.length === 0) return null;
  return (
    <nav aria-label={finance.year.label}>
      <ul className="plain-list finance-years">
        {years.map((year) => (
          <li key={year}>
            <Link
              to="/oekonomi/$area"
              params={{ area }}
              search={{ aar: year }}
              aria-current={year === here ? 'page' : undefined}
              activeProps={{}}
            >
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Head({ area, years, here }: { area: Area; years: readonly number[]; here: number | undefined }) {
  return (
    <>
      <nav className="breadcrumb" aria-label={finance.crumbs}>
        <ol className="plain-list">
          <li>
            <Link to="/oekonomi" activeOptions={{ exact: true }}>
              {finance.room}
            </Link>
          </li>
          <li>{area.name}</li>
        </ol>
      </nav>
      <div className="finance-head">
        <h1>{area.name}</h1>
        <YearLinks area={area.id} years={years} here={here} />
        <a className="button button-secondary" href={financeApi.csv(area.id, here)} download>
          <Icon name="document" />
          {finance.postings.csv}
        </a>
      </div>
    </>
  );
}

function Content({ area }: { area: Area }) {
  const { aar } = useSearch({ from: '/house/oekonomi/$area' });
  const { data: session } = useSuspenseQuery(queries.session());
  const now = useQuery(queries.clock()).data?.now ?? '';
  const years = useQuery(financeQueries.years(area.id));
  const year = yearShown(years.data?.items ?? [], aar, now);
  const postings = useQuery({ ...financeQueries.postings(area.id, year?.year), enabled: years.isSuccess });
  const lines = useQuery(financeQueries.lines(area.id));
  const carryOvers = useQuery(financeQueries.carryOvers(area.id));
  const breaches = useQuery(financeQueries.breaches(area.id));
  const delegations = useQuery(financeQueries.delegations(area.id));
  const [asking, setAsking] = useState(false);
  const mayAsk = session.person?.roles.some((role) => askers.has(role)) ?? false;
  const ask = mayAsk && year && (
    <Button look="quiet" className="finance-ask" onPress={() => setAsking(true)}>
      {finance.carryOvers.ask}
    </Button>
  );
  const known = lines.data?.items ?? [];
  return (
    <>
      <Head area={area} years={(years.data?.items ?? []).map((one) => one.year)} here={year?.year} />
      <div className="finance-top">
        <Balance year={year} now={now} ask={ask} />
        <Grants postings={postings.data?.items ?? []} now={now} />
        <SetAside lines={known} />
      </div>
      <Lines asked={lines} />
      <Postings key={year?.year} asked={postings} now={now} />
      <Years asked={years} />
      <div className="finance-bottom">
        <CarryOvers asked={carryOvers} lines={known} ask={ask} />
        <Breaches asked={breaches} />
        <Delegations asked={delegations} />
      </div>
      {asking && year && <AskDialog areaId={area.id} year={year} lines={known} onClose={() => setAsking(false)} />}
    </>
  );
}

const missing = new ApiError({ code: 'notFound', status: 404, title: t.state.notFoundTitle });

/** An area's money: its balance, what it rests on, every case's lines and every posting. */
export function AreaPage() {
  const { area: id } = useParams({ from: '/house/oekonomi/$area' });
  const areas = useQuery(financeQueries.areas());
  const area = areas.data?.items.find((one) => one.id === id);
  useTitle(area?.name ?? finance.room);
  const retry = () => void areas.refetch();
  return (
    <div className="finance">
      {areas.isPending && (
        <Loading>
          <Bones heights={[40, 200, 320]} />
        </Loading>
      )}
      {areas.isError && <ErrorState error={areas.error} retry={retry} />}
      {areas.data && !area && <ErrorState error={missing} retry={retry} />}
      {area && <Content area={area} />}
    </div>
  );
}

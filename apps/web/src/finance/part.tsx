import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problem.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Bones, EmptyPanel, Loading } from '../ui/states.tsx';

type Props<Row> = {
  title: string;
  lead?: string;
  aside?: ReactNode;
  className?: string;
  asked: UseQueryResult<{ items: Row[] }>;
  none: string;
  noneText: string;
  children: (rows: Row[]) => ReactNode;
};

/** A card of the page that has something, nothing, not yet or not at all: each said. */
export function Part<Row>({ asked, none, noneText, children, ...panel }: Props<Row>) {
  return (
    <Panel {...panel}>
      {asked.isPending && (
        <Loading>
          <Bones heights={[24, 24, 24]} />
        </Loading>
      )}
      {asked.isError && (
        <div className="empty-panel" role="alert">
          <p>{messageOf(asked.error)}</p>
          <Button onPress={() => void asked.refetch()}>{t.state.retry}</Button>
        </div>
      )}
      {asked.data && asked.data.items.length === 0 && <EmptyPanel title={none} text={noneText} />}
      {asked.data && asked.data.items.length > 0 && children(asked.data.items)}
    </Panel>
  );
}

import type { VersionSummary } from '@samskab/contracts';
import { useSnapshot } from '@samskab/designer';
import type { DrawingDocument } from '@samskab/designer/document';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { queries } from '../api/queries.ts';
import { Mark } from '../shell/mark.tsx';
import { PersonMenu } from '../shell/person-menu.tsx';
import { designer as words } from '../texts/designer.ts';
import { Button } from '../ui/button.tsx';
import type { Autosave } from './autosave.ts';
import { downloadJson } from './download.ts';
import { SavedLine } from './saved-line.tsx';

type View = 'drawing' | 'steps';
type Props = {
  document: DrawingDocument;
  autosave: Autosave;
  latest: VersionSummary | undefined;
  view: View;
  onView: (view: View) => void;
  onTidy: () => void;
  tidying: boolean;
  /** Absent for those who only look. */
  onPublish?: () => void;
  /** Buttons before *Udgiv*. */
  tools?: ReactNode;
};

const views = ['drawing', 'steps'] as const;

const Round = ({ name, icon, off, onPress }: { name: string; icon: IconName; off: boolean; onPress: () => void }) => (
  <AriaButton className="icon-button" aria-label={name} isDisabled={off} onPress={onPress}>
    <Icon name={icon} size={22} />
  </AriaButton>
);

function Views({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  return (
    <fieldset className="designer-views" aria-label={words.views}>
      {views.map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
          {words[each]}
        </button>
      ))}
    </fieldset>
  );
}

function More({ document, onTidy, tidying }: Pick<Props, 'document' | 'onTidy' | 'tidying'>) {
  const download = () => {
    const { model, layout, process } = document.read();
    downloadJson(process.name ?? process.key, { model, layout });
  };
  return (
    <MenuTrigger>
      <AriaButton className="icon-button" aria-label={words.more}>
        <Icon name="more-horiz" size={22} />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="listbox" disabledKeys={tidying ? ['tidy'] : []} aria-label={words.more}>
          <MenuItem id="tidy" className="option" onAction={onTidy}>
            {tidying ? words.tidying : words.tidy}
          </MenuItem>
          <MenuItem id="json" className="option" onAction={download}>
            {words.exportJson}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const standing = (latest: VersionSummary | undefined): string =>
  latest ? words.draftOf(latest.number + 1, latest.number, latest.runningCases) : words.draft;

/** What is drawn, whether it is kept, and what can be done with all of it. */
export function DesignerHeader(props: Props) {
  const { document, autosave, latest, onPublish, tools } = props;
  const { process, canUndo, canRedo } = useSnapshot(document);
  const { data: session } = useSuspenseQuery(queries.session());
  return (
    <header className="designer-header">
      <Link to="/processer" className="icon-button" aria-label={words.back}>
        <Icon name="arrow-back" size={24} />
      </Link>
      <Mark />
      <div className="designer-name">
        <h1>{process.name ?? process.key}</h1>
        <p>{standing(latest)}</p>
      </div>
      <SavedLine autosave={autosave} />
      <Views {...props} />
      <div className="designer-tools">
        <Round name={words.undo} icon="undo" off={!canUndo} onPress={() => document.undo()} />
        <Round name={words.redo} icon="redo" off={!canRedo} onPress={() => document.redo()} />
        <More {...props} />
        {tools}
        <PersonMenu session={session} />
        {onPublish && (
          <Button look="primary" onPress={onPublish}>
            {words.publish}
          </Button>
        )}
      </div>
    </header>
  );
}

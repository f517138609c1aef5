import type { VersionSummary } from '@samskab/contracts';
import { playWords, ProblemsChip, useSnapshot, type Problems } from '@samskab/designer';
import type { DrawingDocument } from '@samskab/designer/document';
import { Icon } from '@samskab/designer/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { doorQueries } from '../api/door.ts';
import { Mark } from '../shell/mark.tsx';
import { PersonMenu } from '../shell/person-menu.tsx';
import { designer as words } from '../texts/designer.ts';
import { versions } from '../texts/versions.ts';
import { Button } from '../ui/button.tsx';
import type { Autosave } from './autosave.ts';
import { downloadJson } from './download.ts';
import { Played, type PlayedProps, Round, type ViewProps, Views } from './header-parts.tsx';
import { SavedLine } from './saved-line.tsx';

type Props = ViewProps & {
  document: DrawingDocument;
  autosave: Autosave;
  latest: VersionSummary | undefined;
  /** It is another drawing than the latest version; undefined until that is known. */
  changed: boolean | undefined;
  onTidy: () => void;
  tidying: boolean;
  /** Absent for those who only look. */
  onPublish?: () => void;
  checks: Problems;
  onProblems: () => void;
  onTry: () => void;
  /** While something is played, the tools are put away. */
  playing?: PlayedProps;
};

function More({ document, onTidy, tidying }: Pick<Props, 'document' | 'onTidy' | 'tidying'>) {
  const navigate = useNavigate();
  const { key } = document.read().process;
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
          <MenuItem
            id="versions"
            className="option"
            onAction={() => void navigate({ to: '/processer/$key/versioner', params: { key } })}
          >
            {versions.short}
          </MenuItem>
          <MenuItem id="json" className="option" onAction={download}>
            {words.exportJson}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function standing({ latest, changed }: Pick<Props, 'latest' | 'changed'>): string {
  if (!latest) return words.draft;
  const { number, runningCases } = latest;
  if (changed === undefined) return '';
  return changed ? words.draftOf(number + 1, number, runningCases) : words.isPublished(number, runningCases);
}

function Tools(props: Props) {
  const { document, latest, changed, onPublish, onTry } = props;
  const { canUndo, canRedo } = useSnapshot(document);
  const { data: session } = useSuspenseQuery(doorQueries.session());
  return (
    <div className="designer-tools">
      <Round name={words.undo} icon="undo" off={!canUndo} onPress={() => document.undo()} />
      <Round name={words.redo} icon="redo" off={!canRedo} onPress={() => document.redo()} />
      <More {...props} />
      <PersonMenu session={session} />
      <Button onPress={onTry}>
        <Icon name="play" />
        {playWords.try}
      </Button>
      {onPublish && (
        <Button look="primary" isDisabled={latest !== undefined && changed === false} onPress={onPublish}>
          {words.publish}
        </Button>
      )}
    </div>
  );
}

/** What is drawn, whether it is kept, and what can be done with all of it. */
export function DesignerHeader(props: Props) {
  const { document, autosave, playing, checks, onProblems } = props;
  const { process } = useSnapshot(document);
  return (
    <header className="designer-header">
      <Link to="/processer" className="icon-button" aria-label={words.back}>
        <Icon name="arrow-back" size={24} />
      </Link>
      <Mark />
      <div className="designer-name">
        <h1>{process.name ?? process.key}</h1>
        <p>{standing(props)}</p>
      </div>
      <SavedLine autosave={autosave} />
      {!playing && <ProblemsChip {...checks} onPress={onProblems} />}
      {!playing && <Views {...props} />}
      {playing ? <Played {...playing} /> : <Tools {...props} />}
    </header>
  );
}

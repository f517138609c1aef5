import type { Case } from '@samskab/contracts';
import { playWords, ProblemsChip, useSnapshot, type Problems } from '@samskab/designer';
import type { DrawingDocument } from '@samskab/designer/document';
import { Icon } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { Mark } from '../shell/mark.tsx';
import { caseRoom } from '../texts/case-room.ts';
import { designer as words } from '../texts/designer.ts';
import { Button } from '../ui/button.tsx';
import { Played, type PlayedProps, Round, type ViewProps, Views } from './header-parts.tsx';

const redrawWords = caseRoom.redraw;

type Props = ViewProps & {
  one: Case;
  document: DrawingDocument;
  checks: Problems;
  tidying: boolean;
  /** It is another drawing than the case follows. */
  changed: boolean;
  playing?: PlayedProps;
  onProblems: () => void;
  onTidy: () => void;
  onTry: () => void;
  onFollow: () => void;
};

function Tools({ document, tidying, changed, onTidy, onTry, onFollow }: Props) {
  const { canUndo, canRedo } = useSnapshot(document);
  return (
    <div className="designer-tools">
      <Round name={words.undo} icon="undo" off={!canUndo} onPress={() => document.undo()} />
      <Round name={words.redo} icon="redo" off={!canRedo} onPress={() => document.redo()} />
      <Button look="quiet" isDisabled={tidying} onPress={onTidy}>
        {tidying ? words.tidying : words.tidy}
      </Button>
      <Button onPress={onTry}>
        <Icon name="play" />
        {playWords.try}
      </Button>
      <Button look="primary" isDisabled={!changed} onPress={onFollow}>
        {redrawWords.title}
      </Button>
    </div>
  );
}

/** Whose drawing it is, and what can be done with all of it. */
export function CaseDrawingHeader(props: Props) {
  const { one, playing, checks, onProblems } = props;
  return (
    <header className="designer-header">
      <Link to="/forloeb/$id" params={{ id: one.id }} className="icon-button" aria-label={redrawWords.backToCase}>
        <Icon name="arrow-back" size={24} />
      </Link>
      <Mark />
      <div className="designer-name">
        <h1>{redrawWords.drawOnTitle(one.title)}</h1>
        <p>{redrawWords.drawOnText}</p>
      </div>
      {!playing && <ProblemsChip {...checks} onPress={onProblems} />}
      {!playing && <Views {...props} />}
      {playing ? <Played {...playing} /> : <Tools {...props} />}
    </header>
  );
}

import { Icon } from '@samskab/designer/icons';
import { Button } from 'react-aria-components';
import { t } from '../texts/texts.ts';
import { showPanel } from './panel.ts';

/** Opens the command menu for those who do not know its key. */
export const FindButton = () => (
  <Button className="find-button" onPress={() => showPanel('find')}>
    <Icon name="search" size={22} />
    <span className="find-hint">{t.shell.find.open}</span>
    <kbd className="find-key">{t.shell.find.key}</kbd>
  </Button>
);

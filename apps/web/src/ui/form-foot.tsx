import type { ReactNode } from 'react';
import { t } from '../texts/texts.ts';
import { Button } from './button.tsx';

type Props = {
  /** What the button says that does it. */
  go: ReactNode;
  isDisabled?: boolean;
  /** Without it the form is sent. */
  onPress?: () => void;
  onClose: () => void;
};

/** The foot of a dialog: it is done, or left as it was. */
export const FormFoot = ({ go, isDisabled, onPress, onClose }: Props) => (
  <div className="form-foot">
    <Button type={onPress ? 'button' : 'submit'} look="primary" isDisabled={isDisabled} onPress={onPress}>
      {go}
    </Button>
    <Button look="quiet" onPress={onClose}>
      {t.state.cancel}
    </Button>
  </div>
);

import { Icon } from '@samskab/designer/icons';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../texts/texts.ts';

type Props = {
  title: string;
  above?: ReactNode;
  /** With something beside what is to be filled in. */
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog in the middle of a desktop, a sheet from the bottom of a phone. Escape and the cross close it. */
export function Sheet({ title, above, wide, onClose, children }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'sheet sheet-wide' : 'sheet'}>
        <Dialog className="dialog">
          <div className="dialog-head">
            <div>
              <Heading slot="title">{title}</Heading>
              {above && <div className="dialog-above">{above}</div>}
            </div>
            <AriaButton className="icon-button" aria-label={t.state.close} onPress={onClose}>
              <Icon name="close" size={24} />
            </AriaButton>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../icons/icon.tsx';
import { useEditor, useUi } from './context.ts';

/** "?": every shortcut, in words. */
export function Help() {
  const { ui, texts } = useEditor();
  const open = useUi((state) => state.help);
  const close = () => ui.set({ help: false });
  return (
    <ModalOverlay className="overlay" isOpen={open} isDismissable onOpenChange={(next) => !next && close()}>
      <Modal className="sheet">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{texts.help.title}</Heading>
            <Button className="icon-button" aria-label={texts.help.close} onPress={close}>
              <Icon name="close" size={24} />
            </Button>
          </div>
          <dl className="help-keys">
            {texts.help.keys.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { Icon, type IconName } from '@samskab/designer/icons';
import { t } from '../texts/texts.ts';
import { dismiss, type Tone, useToasts } from './toasts.ts';

const signs: { [K in Tone]: IconName } = { success: 'success', error: 'error', info: 'info' };

/** Where toasts are said: always in the page, so that screen readers listen. */
export function Toaster() {
  const messages = useToasts();
  return (
    <output className="toaster" aria-live="polite">
      {messages.map((message) => (
        <span key={message.id} className={`toast toast-${message.tone}`}>
          <Icon name={signs[message.tone]} />
          <span className="toast-text">{message.text}</span>
          {message.action && (
            <button
              type="button"
              className="link-button toast-action"
              onClick={() => {
                dismiss(message.id);
                message.action?.run();
              }}
            >
              {message.action.label}
            </button>
          )}
          <button type="button" className="icon-button" aria-label={t.state.close} onClick={() => dismiss(message.id)}>
            <Icon name="close" />
          </button>
        </span>
      ))}
    </output>
  );
}

import { Icon } from '@samskab/designer/icons';
import { t } from '../texts/texts.ts';

const { faults } = t.shell;

const isKnown = (code: string): code is keyof typeof faults => Object.hasOwn(faults, code);

/** Why one was not let in, and what to do about it. */
export function LoginFault({ code }: { code: string }) {
  const { title, text } = faults[isKnown(code) ? code : 'other'];
  return (
    <div className="notice notice-error login-fault" role="alert">
      <Icon name="error" />
      <span>
        <strong>{title}.</strong> {text}
      </span>
    </div>
  );
}

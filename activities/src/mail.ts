import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import type { Mail, Mailer } from './ports.ts';

/** Well within an activity's minute: a server that does not answer is a failure that a person sees. */
const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 6_000 };

/** By SMTP, `smtp://user:password@host:port`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience });
  return { send: async (mail) => void (await transport.sendMail(message(mail, from))) };
}

/**
 * Development: every mail becomes an `.eml` file in the folder, named after its key, so that a repeat overwrites. While a
 * file `away` is there, none is sent, as when a server does not answer: what it holds is the reason.
 */
export function emlFiles(folder: string, from = 'samskab@samkobing.example'): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const away = await readFile(join(folder, 'away'), 'utf8').catch(() => undefined);
      if (away !== undefined) throw new Error(away);
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${fileName(mail.key)}.eml`);
      await writeFile(`${file}.part`, await composed(transport, mail, from));
      // Whoever finds it finds it whole.
      await rename(`${file}.part`, file);
    },
  };
}

async function composed(transport: Transporter, mail: Mail, from: string): Promise<Buffer> {
  const { message: bytes } = (await transport.sendMail(message(mail, from))) as { message: Buffer };
  return bytes;
}

const message = ({ key, to, subject, text }: Mail, from: string) => ({
  from,
  to,
  subject,
  text,
  messageId: `<${fileName(key)}@samskab>`,
});

const fileName = (key: string): string => key.replace(/[^\w.-]+/g, '_');

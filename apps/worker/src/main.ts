import { createActivities, emlFiles, postOffice, smtpMailer } from '@samskab/activities';
import { openDatabase } from '@samskab/persistence';
import { mailFolder, readConfig } from './config.ts';
import { createWorker } from './create-worker.ts';

/** The worker's process: one worker until it is told to stop, then what is begun is finished. */
const config = readConfig(process.env);
const db = await openDatabase({ home: config.home, ...(config.databaseUrl && { url: config.databaseUrl }) });
const mailer = config.smtpUrl
  ? smtpMailer(config.smtpUrl, config.mailFrom)
  : emlFiles(mailFolder(config), config.mailFrom);
const worker = await createWorker({ ...config, activities: createActivities({ db, mailer }) });
const office = postOffice({ db, mailer });
office.start();
process.send?.('ready');
await worker.run();
await office.stop();
await db.close();

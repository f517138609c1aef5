import { usualCalendar } from '@samskab/calendar';
import type { Calendar } from '@samskab/calendar';
import type { Model } from '@samskab/definition';
import type { Database } from '@samskab/persistence';
import { ApplicationFailure } from '@temporalio/activity';
import type { CaseActivities } from './case-activities.ts';

/** The drawing a case runs on, as it was published: a version never changes, and its hash proves it. */
export function drawing(db: Database): Pick<CaseActivities, 'loadDrawing'> {
  return {
    async loadDrawing({ versionId, hash }) {
      const version = await db.read.versions.first({ id: versionId });
      if (!version) throw ApplicationFailure.retryable(`version ${versionId} is not there`, 'versionMissing');
      if (version.hash !== hash)
        throw ApplicationFailure.retryable(`version ${versionId} has another hash`, 'versionHash');
      const calendar = await db.read.settings.first({ key: 'calendar' });
      // Publishing parsed the drawing; what was published is never changed.
      return { model: version.slim as Model, calendar: (calendar?.value as Calendar | undefined) ?? usualCalendar };
    },
  };
}

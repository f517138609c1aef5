import { readFileSync } from 'node:fs';
import type { Draft } from '@samskab/contracts';
import { parseModel } from '@samskab/definition';
import { tidy } from '@samskab/layout';
import { ApiRefusal } from '../demo/caller.ts';
import type { Caller } from '../demo/caller.ts';
import type { Cast } from '../demo/cast.ts';
import { patternFile } from '../patterns.ts';
import { demoPost } from './demo-days.ts';
import { trialDrawing } from './trial-drawing.ts';

const LETTER = 'd0000000-0000-4000-8000-000000000001';
const TRIAL = 'landsbybus-forsoeg';

const letter = {
  town: 'Engby',
  subject: 'Læserbrev om torvet',
  fromName: 'En borger i Engby',
  text: [
    'Kære kommune',
    'Torvet i Engby er blevet et sted, man går igennem. Lindetræet er fældet, bænkene er væk, og om aftenen er der mørkt.',
    'Vi er nogle stykker, der gerne vil gøre noget ved det. Vi har hænder, skovle og tid om lørdagen. Vi mangler nogen at tale med. Vil I komme og se på det sammen med os?',
    'Venlig hilsen',
  ].join('\n\n'),
};

/** The morning's letter; the same one on every start. */
export async function writeLetter(cast: Cast, today: string): Promise<void> {
  const worker = await cast.staff('case-worker');
  await worker.sendOnce('/api/letters', { ...letter, receivedAt: demoPost(today) }, LETTER);
}

/** A draft with two mistakes, on the designer's desk. One that is there is left as people have made it. */
export async function draftTrial(cast: Cast): Promise<void> {
  const designer = await cast.staff('process-designer');
  if (await hasDraft(designer)) return;
  const parsed = parseModel(JSON.parse(readFileSync(patternFile('village-bus', 'definition'), 'utf8')));
  if (!parsed.ok) throw new Error('the pattern is no drawing');
  const model = trialDrawing(parsed.model, TRIAL, 'Landsbybus – forsøg');
  const layout = await tidy(model);
  await designer.send<Draft>('PUT', `/api/processes/${TRIAL}/draft`, { model, layout, revision: 0 });
}

async function hasDraft(designer: Caller): Promise<boolean> {
  try {
    await designer.get<Draft>(`/api/processes/${TRIAL}/draft`);
    return true;
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === 'notFound') return false;
    throw error;
  }
}

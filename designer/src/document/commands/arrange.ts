import { done } from '../edited.ts';
import { openSheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

export const arrange: Handler<'arrange'> = (sheet, { layout }) =>
  done(openSheet({ model: sheet.model, layout }, sheet.process.id));

import { createContext } from 'react';
import type { Value } from './entry.ts';

/** How a chosen file becomes a field's value; without one only its name is kept, as where a drawing is tried out. */
export type FileUpload = (file: File) => Promise<Value>;
export const FileUploads = createContext<FileUpload | null>(null);

/** What a file is called, whichever way it is kept. */
export function fileName(value: Value): string {
  if (typeof value === 'string') return value;
  const named = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['name'] : null;
  return typeof named === 'string' ? named : '';
}

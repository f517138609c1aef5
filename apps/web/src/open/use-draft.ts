import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/problem.ts';
import { open } from '../texts/open.ts';

type Draft = Record<string, string>;
type Errors = Partial<Record<string, string>>;
type Rules = { /** Field → its label. */ required: Record<string, string>; email?: string };

const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function faultsOf(draft: Draft, { required, email }: Rules): Errors {
  const missing = Object.entries(required).filter(([name]) => !draft[name]?.trim());
  const wrong = email && draft[email] && !isEmail.test(draft[email]) ? [[email, open.form.email] as const] : [];
  return Object.fromEntries([...missing.map(([name, label]) => [name, open.form.missing(label)] as const), ...wrong]);
}

/** What the server says of single fields. */
export const serverErrors = (error: unknown): Errors =>
  error instanceof ApiError
    ? Object.fromEntries(error.faults.map(({ path, message }) => [String(path[0]), message]))
    : {};

/** A form of a few lines: what is written, what is wrong with it, and the way to send it. */
export function useDraft(empty: Draft, rules: Rules) {
  const [draft, setDraft] = useState(empty);
  const [errors, setErrors] = useState<Errors>({});
  const field = (name: string) => ({
    value: draft[name] ?? '',
    onChange: (text: string) => setDraft((before) => ({ ...before, [name]: text })),
    error: errors[name],
  });
  const submit = (send: (draft: Draft) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = faultsOf(draft, rules);
    setErrors(found);
    if (Object.keys(found).length === 0) send(draft);
    else requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return { field, submit, setErrors, clear: () => setDraft(empty) };
}

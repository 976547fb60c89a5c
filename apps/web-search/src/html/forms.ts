import { formById } from '../library.js';
import type { View } from './view.js';

/** A short name of a form, or that there is none. */
export function formName({ t }: View, form: string | null): string {
  if (form === null) return t.forms.none;
  return t.forms.names[form] ?? formById(form)?.title ?? form;
}

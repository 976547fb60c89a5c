import { formById } from '../library.js';
import type { View } from './view.js';
import { inWords } from './words.js';

/** A short name of a form, or that there is none. */
export function formName(view: View, form: string | null): string {
  const { t } = view;
  if (form === null) return t.forms.none;
  return t.forms.names[form] ?? inWords(view, formById(form)?.title ?? form);
}

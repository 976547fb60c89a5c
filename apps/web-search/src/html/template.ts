/** Markup that is safe to send: everything that came from elsewhere has been escaped. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template. Lists are joined; nothing, `false` and empty lists leave no trace. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe between tags and inside a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/**
 * A template that escapes whatever is put in, except other templates.
 *
 * @example
 * html`<h1>${report.title}</h1>`
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const text = parts.map((part, index) => part + render(contents[index]));
  return new Markup(text.join(''));
}

/** Markup as it is. For constants of this app alone: never for what a report or a person said. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** Attributes for an opening tag, each with a space before it; those without a value are left out. */
export function attributes(values: Record<string, string | number | undefined>): Markup {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return raw(present.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join(''));
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (isList(content)) return content.map(render).join('');
  return escapeHtml(String(content));
}

/** `Array.isArray` does not narrow lists that are read-only. */
function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { SiteSettings } from '../../settings.js';

/** What the form shows. */
export interface CheckFormParts {
  settings: SiteSettings;
  /** Whether it has the box to contribute. */
  contribute: boolean;
  /** Why the last try was refused. */
  error?: string;
  /** Said once after a result was cleared. */
  cleared?: boolean;
}

/** What readers can read, for the window that chooses files; what a file is, its content decides. */
const ACCEPT = '.docx,.pdf,.html,.htm,.txt,.xlsx,.csv,.doc,.wps,.mht,.xls';

/** Hands in files or text. An ordinary form; with script it takes files that are dropped and shows how far it is. */
export function checkPage(view: View, parts: CheckFormParts): Markup {
  const { check: t } = view.t;
  const { settings, error, cleared } = parts;
  return html`<div class="frame check">
<h1>${t.heading}</h1>
<p class="lead">${t.lead}</p>
${cleared && html`<p class="notice" role="status">${t.forgotten}</p>`}
<p class="check-error" id="check-error" role="alert" tabindex="-1"${attributes({ hidden: error === undefined ? '' : undefined })}>${error}</p>
${form(view, parts)}
<p class="check-privacy">${t.privacy(settings.resultMinutes)}</p>
</div>`;
}

function form(view: View, { settings, contribute }: CheckFormParts): Markup {
  const { check: t } = view.t;
  const words = attributes({
    'data-uploading': t.uploading,
    'data-reading': t.reading,
    'data-failed': t.failed,
    'data-remove': t.remove,
    'data-many': t.tooMany(settings.uploadCount),
    'data-large': t.tooLarge(settings.uploadSize, settings.uploadCount),
    'data-count': settings.uploadCount,
    'data-size': settings.uploadSize,
  });
  return html`<form class="check-form" action="${view.to.check}" method="post" enctype="multipart/form-data"${words}>
<div class="check-ways">
${filesPart(view, settings)}
<p class="check-or">${t.or}</p>
<div class="check-paste">
<label for="check-text">${t.text}</label>
<textarea id="check-text" name="text" rows="6" aria-describedby="check-text-hint" spellcheck="false"></textarea>
<p class="hint" id="check-text-hint">${t.textHint}</p>
</div>
</div>
${unstatedPart(view)}
${contribute && contributePart(view)}
<p class="check-send"><button class="button" type="submit">${t.button}</button></p>
<div class="check-progress" hidden>
<p role="status" id="check-status"></p>
<progress max="100" aria-labelledby="check-status"></progress>
<button class="button button-plain" type="button">${t.cancel}</button>
</div>
</form>`;
}

function filesPart({ t: { check: t } }: View, settings: SiteSettings): Markup {
  return html`<div class="check-drop">
<label for="check-files">${t.files}</label>
<p class="check-drop-hint" hidden>${t.drop}</p>
<input id="check-files" name="files" type="file" multiple accept="${ACCEPT}" aria-describedby="check-files-hint">
<p class="hint" id="check-files-hint">${t.filesHint(settings.uploadCount, settings.uploadSize)}</p>
<ul class="check-chosen" aria-label="${t.chosen}" hidden></ul>
</div>`;
}

function unstatedPart({ t: { check: t } }: View): Markup {
  return html`<details class="check-unstated">
<summary>${t.unstated}</summary>
<p class="hint">${t.unstatedHint}</p>
<div class="check-fields">
<p class="field"><label for="check-agency">${t.agency}</label>
<input id="check-agency" name="agency" autocomplete="organization"></p>
<p class="field"><label for="check-year">${t.year}</label>
<input id="check-year" name="year" type="number" min="2008" max="2200" inputmode="numeric" autocomplete="off"></p>
</div>
</details>`;
}

function contributePart({ t: { check: t } }: View): Markup {
  return html`<p class="check-contribute">
<label><input type="checkbox" name="contribute" value="1" aria-describedby="check-contribute-hint"> <span>${t.contribute}</span></label>
<span class="hint" id="check-contribute-hint">${t.contributeHint}</span></p>`;
}

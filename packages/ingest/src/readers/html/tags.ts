/** Elements that end the line before them and after them. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol ' +
    'p pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is no text of the page, or text that the author struck out. */
export const UNSEEN = new Set(
  (
    'applet area audio base button canvas col colgroup datalist del embed frame frameset head iframe ' +
    'link map math meta noframes noscript object option param rp rt s script select source strike style ' +
    'svg template textarea title track video xml'
  ).split(' '),
);

/** Levels of headings. */
export const HEADINGS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

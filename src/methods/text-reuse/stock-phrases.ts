/**
 * What an agency or an outlet puts around every story: datelines, credits, copyright, calls to follow or subscribe. Two stories that share
 * it share no origin. Looked for where it stands: in the first 240 and the last 900 UTF-16 units of a text.
 */
const head = 240;
const tail = 900;

const dateline =
  /^\s*[A-ZÀ-Þ][\w.'’-]{0,40}(?:[ ,/]{1,2}[A-ZÀ-Þ][\w.'’-]{0,40}){0,5}[ ,/]{0,2}(?:\d{1,2}[a-z]{0,2},? ?)?[ ,.]{0,2}\((?:Reuters|Xinhua|Anadolu|Online|dpa|Kyodo|Bloomberg|[A-Z]{2,6})\)\s*[-–—:]*\s*/;
const stamp = /^\s*(?:last updated|updated|published|posted)\s*(?:on|at|:)[^\n.]{4,60}[\n.]/i;
/** On the end of a text in lower case. */
const closing = new RegExp(
  [
    "\\(?(?:additional |with )?\\b(?:reporting|writing|editing|compiled|edited|written) by\\b[^.)\\n]{3,160}[.)]*",
    "(?:\\bcopyright\\b|©)[^\\n]{0,160}?(?:all rights reserved[^\\n.]{0,80}|\\b(?:19|20)\\d\\d\\b[^\\n.]{0,80})\\.?",
    "\\ball rights reserved\\b[^.\\n]{0,120}\\.?",
    "\\bthis (?:material|story|article|report|content) (?:may not be|has been (?:published|taken|sourced|generated)|was (?:first |originally )?(?:published|produced|generated)|is (?:published|auto-generated))\\b[^.\\n]{0,240}\\.?",
    "\\b(?:except for|barring) the headline\\b[^.\\n]{0,240}\\.?",
    "\\bour standards: [^\\n]{0,80}",
    "\\b(?:click here|sign up|subscribe|follow us|download the app|read more|also read)\\b[^.\\n]{0,140}\\.?",
    "\\bwith inputs? from\\b[^.\\n]{0,140}\\.?",
    "\\bpublished in [a-z ]{2,40},? (?:on )?[a-z]+ \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\.?",
  ].join("|"),
  "g",
);

/** Stretches of a text that are boilerplate, as UTF-16 indexes, end exclusive, in order and apart from one another. */
export function stockPhrases(text: string): [number, number][] {
  const found: [number, number][] = [];
  const top = text.slice(0, head);
  const opening = (top.includes("(") ? dateline.exec(top) : null) ?? stamp.exec(top);
  if (opening) found.push([0, opening[0].length]);
  const from = Math.max(0, text.length - tail);
  const end = text.slice(from);
  const small = end.toLowerCase();
  for (const match of (small.length === end.length ? small : end).matchAll(closing)) {
    const last = found.at(-1);
    const start = from + match.index;
    const stop = start + match[0].length;
    if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
    else found.push([start, stop]);
  }
  return found;
}

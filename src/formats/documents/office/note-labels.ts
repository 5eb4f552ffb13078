/** What this needs of a document; linkedom and the browser both have it. */
export interface NoteDocument {
  querySelectorAll(selector: string): Iterable<NoteElement>;
  getElementById(id: string): NoteElement | null;
  createTextNode(text: string): unknown;
}
interface NoteElement {
  textContent: string | null;
  readonly id: string;
  readonly parentElement: NoteElement | null;
  readonly nodeName: string;
  readonly firstChild: unknown;
  readonly childNodes: ArrayLike<{ readonly nodeType: number; readonly nodeName: string; readonly textContent: string | null }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): NoteElement | null;
  querySelectorAll(selector: string): Iterable<NoteElement>;
  insertBefore(node: unknown, before: unknown): unknown;
  closest(selector: string): NoteElement | null;
  remove(): void;
}

const holders = "li, p, dd, div, aside, td";

/**
 * Numbers that lead to notes are written `[1]`, and so is the number before each note: raised figures would run into the word before, and
 * items of lists lose theirs. What leads back from a note is taken away.
 */
export function labelNotes(document: NoteDocument): void {
  const done = new Set<NoteElement>();
  for (const link of document.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute("href") ?? "";
    const label = /^\s*\[?(\d{1,3})\]?\s*$/u.exec(link.textContent ?? "")?.[1];
    if (!href.startsWith("#") || label === undefined || !isMark(link)) continue;
    const target = document.getElementById(decoded(href.slice(1)));
    const note = target && (/^(?:LI|P|DD|DIV|ASIDE|TD)$/iu.test(target.nodeName) ? target : target.closest(holders));
    if (!note || note === link.closest(holders)) continue;
    link.textContent = `[${label}]`;
    if (done.has(note)) continue;
    done.add(note);
    for (const back of [...note.querySelectorAll('a[href^="#"]')])
      if (/^\s*(?:[\^↑↩⏎←]\uFE0E?|\[?\d{1,3}\]?[.:]?|back|return)\s*$/iu.test(back.textContent ?? "")) back.remove();
    const first = note.querySelector("p") ?? note;
    const words = (first.textContent ?? "").trimStart();
    const own = new RegExp(`^\\[?${label}[\\].:)]`, "u").test(words);
    if (!own) first.insertBefore(document.createTextNode(`[${label}] `), first.firstChild);
  }
}

/** Raised, or said by its role or class to lead to a note. */
function isMark(link: NoteElement): boolean {
  const isRaised = link.closest("sup") !== null || link.querySelector("sup") !== null;
  const said = `${link.getAttribute("role") ?? ""} ${link.getAttribute("class") ?? ""} ${link.getAttribute("epub:type") ?? ""} ${link.id}`;
  return isRaised || /noteref|footnote|endnote|fnref/iu.test(said);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const raisedSigns = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Figures as raised signs: `2,3` becomes `²,³`. Undefined for what is no list of numbers. */
export function raised(text: string): string | undefined {
  const words = text.trim();
  if (!/^\d{1,3}(?:\(pp?[\d–-]{1,12}\))?(?:\s?[,–-]\s?\d{1,3}(?:\(pp?[\d–-]{1,12}\))?){0,30},?$/u.test(words)) return undefined;
  return words
    .replace(/\s+/gu, "")
    .replace(/\(pp?[\d–-]{1,12}\)/gu, "")
    .replace(/\d/gu, (digit) => raisedSigns[Number(digit)] as string);
}

/** Writes raised numbers as raised signs, so that they stay apart from the word before them. Those of notes are labelled already. */
export function raiseNumbers(document: NoteDocument): void {
  for (const each of document.querySelectorAll("sup")) {
    const signs = raised(each.textContent ?? "");
    if (signs !== undefined) each.textContent = signs;
  }
}

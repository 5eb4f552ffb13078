import page from "../../../docs/glossary.md?raw";

/** A term of the glossary, as docs/glossary.md has it. */
export interface Term {
  /** The term and others that mean it or stand beside it. */
  readonly names: readonly string[];
  readonly says: string;
  /** Whose term it is. */
  readonly from: string;
  /** Heading that it stands under. */
  readonly group: string;
}

/** The rows of all tables of a page in Markdown, with the heading above each. */
export function termsIn(markdown: string): Term[] {
  let group = "";
  return markdown.split("\n").flatMap((line): Term[] => {
    if (line.startsWith("## ")) group = line.slice(3).trim();
    if (!line.startsWith("| ") || line.startsWith("| term |")) return [];
    const [term = "", says = "", from = ""] = line
      .slice(1)
      .split(/ \| | \|$/u)
      .map((cell) => cell.trim());
    const names = term.split(/,\s*/u).map((each) => each.replace(/[`*]/gu, "").trim());
    return term === "" || /^-+$/u.test(term)
      ? []
      : [{ names, says: says.replace(/\[([^\]]{1,200})\]\([^)]{0,400}\)/gu, "$1"), from, group }];
  });
}

export const terms: readonly Term[] = termsIn(page);

/** Terms that a text uses, in its own order: as whole words, also in the plural. */
export function termsOn(text: string, all: readonly Term[] = terms): Term[] {
  const words = ` ${plain(text)} `;
  const at = ({ names }: Term): number => {
    const found = names.flatMap((name) => {
      const term = plain(name);
      const places = [` ${term} `, ` ${term}s `, ` ${term.replace(/y$/u, "ie")}s `]
        .map((each) => words.indexOf(each))
        .filter((each) => each >= 0);
      return term.length > 1 ? places : [];
    });
    return found.length ? Math.min(...found) : -1;
  };
  return all
    .map((term) => ({ term, place: at(term) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ term }) => term);
}

/** Terms that have all words that were typed, those whose name begins with them first. */
export function termsLike(typed: string, all: readonly Term[] = terms): readonly Term[] {
  const words = plain(typed).split(" ").filter(Boolean);
  if (!words.length) return all;
  const isNamed = ({ names }: Term) => names.some((name) => plain(name).startsWith(words.join(" ")));
  const found = all.filter((term) => words.every((word) => plain([...term.names, term.says].join(" ")).includes(word)));
  return [...found.filter(isNamed), ...found.filter((term) => !isNamed(term))];
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}α-ω]+/gu, " ")
    .trim();
}

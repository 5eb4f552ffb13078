import { spend } from "./budget.js";
import type { CslItem, CslName } from "./item.js";
import { bare, cased, set } from "./marks.js";
import type { Node } from "./node.js";
import type { Style } from "./style.js";
import type { Locale } from "./terms.js";

/** Where a citation stands to those before it. */
export type Position = "first" | "subsequent" | "ibid" | "ibid-with-locator";

/** A work that is being printed, and all that decides how. */
export interface Rendering {
  readonly style: Style;
  readonly locale: Locale;
  readonly item: CslItem;
  readonly mode: "citation" | "bibliography";
  /** The work's number in the list. */
  readonly number: number | undefined;
  /** The letter behind its year. */
  readonly suffix: string;
  readonly position: Position;
  readonly isNear: boolean;
  /** Whether it was cited before, so that fewer names may do. */
  readonly isLater: boolean;
  readonly locator: string | undefined;
  readonly label: string;
  /** Whether the style's own way of telling works apart is asked for. */
  readonly isAmbiguous: boolean;
  /** Names shown at least, to tell works apart. */
  readonly more: number;
  /** How much of a given name is needed to tell people apart: none, initials, all. */
  readonly givenOf: (name: CslName) => 0 | 1 | 2;
  /** Variables that stood in for names: they are not printed again. */
  readonly gone: Set<string>;
  /** Variables that are printed are noted here. */
  readonly noting?: Set<string>;
  /** The names that stand first, whole and each by itself, and whether a letter was said. */
  readonly said: { names?: string; each?: readonly string[]; letter?: boolean };
  readonly without?: "author";
  /** While something stands in for names: their element, whose form names without one of their own take. */
  readonly standsFor?: Node;
  /** Set while a sort key is made: names in the order of a list. */
  readonly sorting?: Readonly<Record<string, string>>;
}

/** What an element printed: `missing` where it called for variables and the work has none of them. */
export interface Part {
  readonly text: string;
  readonly is: "given" | "missing" | "none";
}

export const isGiven = ({ text }: Part): boolean => bare(text) !== "";

/** A text in the form, case and affixes of its element; empty where there is nothing to print. */
export function dressed(node: Node, text: string): string {
  if (bare(text) === "") return "";
  const { is } = node;
  let made = cased(text, is["text-case"]);
  if (is["font-style"] === "italic" || is["font-style"] === "oblique") made = set("italic", made);
  if (is["font-style"] === "normal") made = set("upright", made);
  if (is["font-weight"] === "bold") made = set("bold", made);
  if (is["font-weight"] === "normal" || is["font-weight"] === "light") made = set("light", made);
  if (is["font-variant"] === "small-caps") made = set("smallCaps", made);
  if (is["vertical-align"] === "sup") made = set("raised", made);
  if (is["vertical-align"] === "sub") made = set("lowered", made);
  if (is["quotes"] === "true") made = set("quoted", made);
  // A part with a line or a margin of its own stands apart from what follows in running text as well.
  const isApart = is["display"] === "left-margin" || is["display"] === "block";
  const after = isApart && !/\s$/u.test(is["suffix"] ?? "") ? " " : "";
  const whole = `${is["prefix"] ?? ""}${made}${is["suffix"] ?? ""}${after}`;
  spend(0, whole.length);
  return whole;
}

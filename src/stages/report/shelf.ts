import type { Row } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";
import type { Style } from "../../methods/citing/csl/style.js";
import type { Behind } from "./datasets-behind.js";
import type { Library } from "./passages.js";

/** What evidence is made of: rows of the tables by id, texts prepared once. */
export interface Shelf extends Library {
  readonly references: ReadonlyMap<string, Row<"reference">>;
  readonly actors: ReadonlyMap<string, Row<"actor">>;
  readonly behind: Behind;
  readonly claims: ReadonlyMap<string, Row<"claim">>;
  readonly supports: readonly Row<"claim_evidence">[];
  readonly origins: readonly Row<"origin">[];
  readonly links: readonly Row<"link">[];
  /** Stretches of sources that stand in an earlier one, the longest first. */
  readonly copies: readonly Pick<Row<"copy">, "later" | "earlier" | "start" | "end" | "shingles">[];
  readonly remember: Work["remember"];
  /** How works are cited and listed; null is APA 7. */
  readonly style: Style | null;
}

import type { EventFormat } from "../../formats/events/format.js";
import type { Mapping, MappingFault } from "../../formats/events/mapped.js";
import type { Rejected } from "./reading/tidy.js";

/** One file to import, with what case.yaml says of it. */
export interface Input {
  /** Path from the case folder. */
  readonly file: string;
  /** Path on the disk. */
  readonly path: string;
  readonly dataset?: string | undefined;
  readonly version?: string | undefined;
  readonly mapping?: { readonly columns: Mapping; readonly as: "event" | "tally"; readonly grain: EventFormat["grain"] } | undefined;
  /** The actors have names to be looked up. */
  readonly named: boolean;
}

export interface Loaded {
  readonly format: EventFormat;
  readonly dataset: string;
  readonly version: string | null;
  /** Rows of the file: good, flagged and bad add up to them. */
  readonly rows: number;
  readonly flagged: number;
  readonly bad: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly flags: readonly { readonly flag: string; readonly n: number; readonly lines: readonly number[] }[];
  /** Rows set aside by reason, most first. */
  readonly reasons: readonly { readonly reason: string; readonly n: number; readonly first: Rejected }[];
  readonly hxl: boolean;
  readonly recoded: number;
  readonly recodedLine: number;
}
export interface Faulty {
  readonly faults: readonly MappingFault[];
}

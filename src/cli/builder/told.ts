import type { Gathered } from "../../case/case.js";
import type { PlaceAsked, PlaceReply } from "../../disk/lent-place.js";
import type { Problem } from "../../domain/problem.js";
import type { FromBorrower, LentReply } from "../../engine/door/lent.js";
import type { BuildAsked } from "../commands/judge/build.js";

/** A command of the command line that builds. `folder` is as the person wrote it. */
export type Command =
  | {
      readonly name: "build";
      readonly folder: string;
      readonly options: BuildAsked;
    }
  | { readonly name: "check"; readonly folder: string; readonly format: string };

/** What the process of a build is told. First of all it is told where it works. */
export type ToBuilder =
  | {
      readonly do: "begin";
      /** The case, by its real path. */
      readonly root: string;
      /** Its temporary files. */
      readonly scratch: string;
      /** The key of this machine: it may not read the settings. */
      readonly key: Uint8Array;
      /** The folder of documents of the library that the person joined to the case. */
      readonly storage: string | null;
    }
  | { readonly do: "command"; readonly command: Command }
  | { readonly do: "build"; readonly id: number; readonly codings: readonly Gathered[] | null }
  | LentReply
  | PlaceReply;

/** What it says. It may start no process and open no socket: those of its queries are started for it, by their numbers, and its place is held. */
export type FromBuilder =
  | { readonly say: "beat" }
  | {
      readonly say: "done";
      readonly id: number;
      readonly fault?: BuildFault;
      /** The coders' files that it took in. */
      readonly codings?: readonly Gathered[];
      /** What the process holds now, in MB. */
      readonly mb: number;
    }
  | FromBorrower
  | PlaceAsked;

/** Why nothing came of a build: what is wrong with the case, or what the machine said. */
export interface BuildFault {
  readonly problems: readonly Problem[];
  readonly says: string;
}

/** Milliseconds between two signs of life of a process that builds. */
export const beat = 1_000;

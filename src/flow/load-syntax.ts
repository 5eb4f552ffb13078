import { readFileSync } from "node:fs";
import { loadSyntax, type Syntax } from "../methods/syntax/syntax.js";

let opened: Syntax | undefined;

/** The parser with the weights that ship with the program, opened once a thread. */
export function shippedSyntax(): Syntax {
  opened ??= loadSyntax(readFileSync(new URL("../methods/syntax/weights.bin", import.meta.url)));
  return opened;
}

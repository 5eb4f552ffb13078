import { linesOf } from "../world/lines.js";
import table from "./packed/cameo.js";

export interface Cameo {
  /** `01` to `20` for the twenty roots, else three or four digits. */
  readonly code: string;
  readonly name: string;
  readonly root: string;
  readonly quad: Quad;
  /** −10 (war) to 10 (aid and alliance). Goldstein (1992), as extended to CAMEO. */
  readonly goldstein: number;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
}

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

/** Every CAMEO code, in the order of the codebook: Schrodt (2012), codebook 1.1b3; Goldstein values as GDELT and ICEWS publish them. */
export const cameo: readonly Cameo[] = linesOf(table).map(
  ([code = "", name = "", goldstein = "", plover = "", mode = "", contexts = ""]) => {
    const root = code.slice(0, 2);
    return {
      code,
      name,
      root,
      quad: quadOf(root) as Quad,
      goldstein: Number(goldstein),
      plover: plover || null,
      mode: mode || null,
      contexts: contexts ? contexts.split(/[;,] */) : [],
    };
  },
);

const byCode = new Map(cameo.map((each) => [each.code, each]));

/** The code, or undefined where the codebook does not have it. */
export function cameoOf(code: string): Cameo | undefined {
  return byCode.get(code);
}

/** Quad class of a root or a code; undefined outside 01–20. */
export function quadOf(code: string): Quad | undefined {
  const root = Number(code.slice(0, 2));
  if (!(root >= 1 && root <= 20)) return undefined;
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

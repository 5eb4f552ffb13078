/** Datasets that count different deaths by their definitions, so that sums over them count nothing twice. */
export const knownDisjoint: readonly (readonly string[])[] = [["UCDP battle deaths", "UCDP non-state", "UCDP one-sided"]];

import type { BreakMethod, InterruptionLaw, RatioLaw } from "../../domain/vocabulary.js";

/** What an interval takes for granted, by its law. */
const laws: Readonly<Record<Exclude<RatioLaw | InterruptionLaw, "placebo">, string>> = {
  exact: "independent happenings, exact",
  poisson: "independent happenings, Poisson",
  "quasi-poisson": "as spread as the months, quasi-Poisson",
  "negative-binomial": "happenings cluster, negative binomial",
  lasting: "months depend on one another as they seem to",
  control: "over the same ratio of the control",
};

export function lawWords(law: string): string {
  return (
    (laws as Readonly<Record<string, string>>)[law] ?? (law.startsWith("dispersion-") ? `counts vary ${law.slice(11)} times as much` : law)
  );
}

export const methodWords: Readonly<Record<BreakMethod, string>> = {
  chow: "Fixed beforehand, Chow’s F",
  pelt: "Searched, PELT",
  "bai-perron": "Searched, Bai and Perron",
  "poisson-break": "Searched, one Poisson break",
  "sup-f": "Searched, supF",
  cusum: "Does the mean stay, CUSUM",
};

/** “p 0.03”, “p below 0.001”. */
export function pWords(p: number | null): string {
  if (p === null) return "";
  return p < 0.001 ? "p below 0.001" : `p ${p < 0.1 ? p.toFixed(3) : p.toFixed(2)}`;
}

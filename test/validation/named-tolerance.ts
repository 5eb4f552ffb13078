/** Keys of an expectation that say something about other programs or their optimisers, not about a method. */
const asides = new Set(["note", "published", "agrees_with_gmcr_py", "max_abs_gradient", "zero_coef"]);

/** An expectation without its asides, at any depth. */
export function withoutAsides<T>(expected: T): T {
  if (Array.isArray(expected) || expected === null || typeof expected !== "object") return expected;
  return Object.fromEntries(
    Object.entries(expected).flatMap(([key, value]) => (asides.has(key) ? [] : [[key, withoutAsides(value)]])),
  ) as T;
}

/** Which tolerance of a case speaks for a figure, by the figure's name. */
const rules: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(count_)?coef$|^irr_|^observed_over/, ["coef_abs"]],
  [/^se(_|$)/, ["se_abs", "se_rel", "coef_abs"]],
  [/loglik|^lr_|^aic$|^deviance$|^twologlik/, ["loglik_abs", "lr_abs", "coef_abs"]],
  [/^theta$/, ["theta_rel", "coef_abs"]],
  [/dispersion$/, ["dispersion_rel", "coef_abs"]],
  [/^F$/, ["F_rel"]],
  [/^p$/, ["p_abs"]],
  [/^chisq$/, ["chisq_rel"]],
  [/^(S0|stat|supF|expF|aveF)$/, ["stat_rel"]],
  [/^scale$/, ["scale_rel"]],
  [/^rss$/, ["rss_rel"]],
  [/^bic$/, ["bic_abs"]],
  [/^psi/, ["psi_abs"]],
  [/^slopes$/, ["slope_abs"]],
  [/^(mu|alpha|beta|spectral_radius)$/, ["param_rel"]],
  [/^ks_/, ["ks_abs"]],
  [/^(map_k|map_last_year|argmax|changepoints|breakpoints|breaks_by)/, ["index"]],
];

/** The tolerance that a case names for the figure at a path; undefined where it names none. */
export function namedTolerance(tolerance: Readonly<Record<string, unknown>> | undefined, wanted: number, path: string): number | undefined {
  const name =
    path
      .replaceAll(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? "";
  const stems = [name, ...[...name.matchAll(/_/g)].map((each) => name.slice(0, each.index)).reverse()];
  const byRule = rules.flatMap(([pattern, keys]) => (pattern.test(name) ? keys : []));
  for (const key of [...stems.slice(0, 1), ...stems.flatMap((stem) => [`${stem}_abs`, `${stem}_rel`]), ...byRule]) {
    const value = tolerance?.[key];
    if (typeof value === "number" && !general.has(key)) return key.endsWith("_rel") ? value * Math.abs(wanted) : value;
  }
  return undefined;
}

/** Keys that speak for all figures of a case. */
const general = new Set(["abs", "rel", "float_abs"]);

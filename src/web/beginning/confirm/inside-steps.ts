import type { EditStep } from "../../../pages/edit.js";

/** Countries that case.yaml names now. */
export function regionOf(says: unknown): readonly string[] {
  const { region } = (says ?? {}) as { readonly region?: unknown };
  return Array.isArray(region) ? region.map(String) : [];
}

/** The step on case.yaml that takes a country in, or leaves it out; none that would leave a case without a country. */
export function regionSteps(says: unknown, country: string): EditStep[] {
  const region = regionOf(says);
  const index = region.indexOf(country);
  if (index < 0) return region.length ? [{ add: ["region"], value: country }] : [{ set: ["region"], value: [country] }];
  return region.length > 1 ? [{ remove: ["region", index] }] : [];
}

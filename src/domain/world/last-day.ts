interface Roled {
  readonly kind: string;
  readonly roles: readonly { readonly until?: string | null | undefined }[];
}

/**
 * Last day of a state, territory, group or organisation: the last of its roles, where each of them has one; null where it goes on or nothing is
 * said. A person or a people outlives its roles.
 */
export function lastDayOf({ kind, roles }: Roled): string | null {
  if (kind === "person" || kind === "population" || !roles.length) return null;
  const days = roles.flatMap(({ until }) => until ?? []).sort();
  return days.length === roles.length ? (days.at(-1) ?? null) : null;
}

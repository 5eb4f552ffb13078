const dayMs = 86_400_000;

/** Days from 1990 on. */
export function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1990, 0, 1)) / dayMs;
}

/** The day in the middle of two. */
export function middle(since: string, until: string): string {
  const from = dayNumber(since);
  return new Date(Date.UTC(1990, 0, 1) + (from + Math.floor((dayNumber(until) - from) / 2)) * dayMs).toISOString().slice(0, 10);
}

import type { Bar, Measure } from "../figures/figure.js";
import { formatNumber, formatRange } from "../format-number.js";

export const hasWhisker = (bar: Bar): bar is Bar & { low: number; high: number } =>
  bar.value !== null && typeof bar.low === "number" && typeof bar.high === "number";

export function barWords(bar: Bar, measure: Measure): string {
  const name = bar.group === undefined ? bar.name : `${bar.group} ${bar.name}`;
  if (bar.value === null) return `${name}: ${bar.reason ?? "no row"}`;
  const interval = hasWhisker(bar) ? `, ${formatRange(bar.low, bar.high, measure)}` : "";
  return `${name}: ${formatNumber(bar.value, measure)}${interval}`;
}

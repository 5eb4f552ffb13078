import { cameoOf, quadOf } from "../../domain/cameo/cameo.js";

/** Codes whose value differs between the two published tables: ICEWS' (as in domain/cameo) and GDELT's lookup file. */
const gdelt: Readonly<Record<string, number>> = { "016": -2, "022": 3.2, "164": -7, "165": -6.5 };

/**
 * Goldstein's conflict–cooperation value of a CAMEO code, −10 to 10, undefined for an unknown code. Codes are strings: leading zeros
 * matter. Goldstein (1992) judged acts among states; all protests are −6.5 or −7.5, below most threats, whatever the crowd.
 */
export function goldstein(code: string, table: "icews" | "gdelt" = "icews"): number | undefined {
  return (table === "gdelt" ? gdelt[code] : undefined) ?? cameoOf(code)?.goldstein;
}

export const weightings = ["goldstein", "quad", "deaths"] as const;
export type Weighting = (typeof weightings)[number];

const deathsAtOne = Math.log1p(1000);

/**
 * The weight of an event between −1 and 1, three ways: Goldstein by 10; ±1 by quad class; ±(1 + ln(1 + deaths)) / (1 + ln 1001), cut
 * off at 1,000 deaths. Undefined for an unknown code. A conclusion that flips between them is none.
 */
export function eventWeight(code: string, deaths: number, weighting: Weighting): number | undefined {
  if (weighting === "goldstein") {
    const value = goldstein(code);
    return value === undefined ? undefined : value / 10;
  }
  const quad = quadOf(code);
  if (quad === undefined) return undefined;
  const sign = quad <= 2 ? 1 : -1;
  return weighting === "quad" ? sign : (sign * (1 + Math.min(deathsAtOne, Math.log1p(Math.max(0, deaths))))) / (1 + deathsAtOne);
}

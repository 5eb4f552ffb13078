import type { CountrySum } from "../../pages/page.js";

export const deaths = (n: number) => `${n.toLocaleString("en-GB")} ${n === 1 ? "death" : "deaths"}`;
export const total = (sums: readonly CountrySum[]) => sums.reduce((sum, { best }) => sum + best, 0);

import type { MonthSeries } from "../../pages/page.js";

/** Where a series is from, as the foot of a drawing says it. */
export const sourceOf = ({ dataset }: Pick<MonthSeries, "dataset">): string => dataset ?? "series of case.yaml";

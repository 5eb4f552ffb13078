import { isWithin } from "../../domain/days/period.js";
import type { BreakLine, EffectsPage } from "../../pages/explanations.js";
import type { BreakMark } from "../../views/figures/figure-why.js";
import { formatNumber } from "../../views/format-number.js";
import { Breaks } from "../../views/series/breaks.js";
import { useCase } from "../addresses/address.js";
import { drawn, useExport } from "../ask/exports.js";
import { monthWords } from "../naming/months.js";
import { sourceOf } from "../naming/series.js";
import { methodWords, pWords } from "./law-words.js";

/** Breaks of one series by every method, over the period. */
export function BreaksFigure({
  id,
  series,
  breaks,
  from,
  to,
  at,
}: {
  id: string;
  series: EffectsPage["series"][number];
  breaks: readonly BreakLine[];
  from: string;
  to: string;
  at: string | null;
}) {
  const { turning } = useCase();
  const onExport = useExport();
  const methods = (["chow", "bai-perron", "pelt", "sup-f", "poisson-break"] as const).filter((method) =>
    breaks.some((each) => each.method === method),
  );
  const marks = breaks.flatMap((each): BreakMark[] => {
    if (each.month === null || !isWithin(each.month.slice(0, 7), { from, to })) return [];
    const found = each.searched ? "searched for" : "fixed beforehand";
    const change =
      each.before !== null && each.after !== null ? `, from ${formatNumber(each.before)} to ${formatNumber(each.after)} a month` : "";
    return [
      {
        method: each.method,
        at: each.month.slice(0, 7),
        low: each.low?.slice(0, 7),
        high: each.high?.slice(0, 7),
        says: `${monthWords(each.month)}, ${found}${change}${each.p === null ? "" : `, ${pWords(each.p)}`}`,
        isFixed: !each.searched,
        evidence: each.at,
      },
    ];
  });
  const found = breaks.flatMap(({ method, month }) => (month === null ? [] : [{ method, month: month.slice(0, 7) }]));
  const outside = found.filter(({ month }) => !isWithin(month, { from, to }));
  const elsewhere = Object.fromEntries(methods.map((method) => [method, outside.filter((each) => each.method === method).length]));
  const everywhere = breaks.filter((each) => each.method === "bai-perron" && each.month !== null);
  const searched = everywhere.filter(({ month }) => isWithin((month ?? "").slice(0, 7), { from, to }));
  const cusum = breaks.find((each) => each.method === "cusum");
  return (
    <Breaks
      id={id}
      {...drawn(onExport)}
      title={titleOf(searched, everywhere.length - searched.length, turning)}
      subtitle={`${series.says}, on logarithms; first month of each new stretch`}
      foot={{
        source: sourceOf(series),
        rows: breaks.length,
        note: cusum?.p === null || cusum === undefined ? undefined : `CUSUM, whether the mean stays the same: ${pWords(cusum.p)}`,
      }}
      methods={methods.map((method) => ({ id: method, name: methodWords[method] }))}
      marks={marks}
      elsewhere={elsewhere}
      turningPoints={turning.filter(({ day }) => isWithin(day, { from, to }))}
      from={from}
      to={to}
      widths={[340, 640, 900]}
      selected={at ?? ""}
    />
  );
}

function titleOf(
  searched: readonly BreakLine[],
  outside: number,
  turning: readonly { readonly id: string; readonly name: string }[],
): string {
  if (!searched.length && outside)
    return `No break in these days; the search over the whole series finds ${outside === 1 ? "one" : outside} outside them`;
  if (!searched.length) return "No break is found by a search";
  const near = turning.filter(({ id }) => searched.some((each) => each.nearest === id && Math.abs(each.monthsOff ?? 99) <= 3));
  const count = `${searched.length} ${searched.length === 1 ? "break is" : "breaks are"} found by a search`;
  return near.length
    ? `${count}; ${near.map(({ name }) => name).join(" and ")} ${near.length > 1 ? "are" : "is"} within three months of one`
    : `${count}, none within three months of a turning point`;
}

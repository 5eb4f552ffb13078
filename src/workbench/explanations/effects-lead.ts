import { cellOf, count, read } from "../../domain/provenance.js";
import type { BreakLine, WindowEffect } from "../../pages/explanations.js";
import type { Lead, Phrase } from "../../pages/page.js";
import { type OpenCase, type SeriesSaid, seriesOf, turningOf } from "../opened/open-case.js";
import { leadOf, monthName, phrase, told, toldEach } from "../words.js";

/** The main series at its last turning point: the ratio with the widest honest interval, and how other dates do. */
export async function effectsLead(open: OpenCase, effects: readonly WindowEffect[], breaks: readonly BreakLine[]): Promise<Lead | null> {
  const [main] = await seriesOf(open);
  const turning = turningOf(open);
  const mine = effects.filter(({ series, ratio }) => series === main?.id && ratio !== null);
  const last = turning.findLast(({ id }) => mine.some((each) => each.turning === id));
  const near = mine.filter((each) => each.turning === last?.id).sort((a, b) => a.months - b.months)[0];
  if (main && !turning.length) return breaksLead(open, main, breaks);
  if (!main || !last || !near) return null;
  const key = [main.id, last.id, near.months];
  const { ratio, months } = await read(open.tables, "select * from effect where series = ? and turning_point = ? and months = ?", key, {
    ratio: cellOf<number>("ratio"),
    months: cellOf<number>("months"),
  });
  const interval = "select * from effect_interval where series = ? and turning_point = ? and months = ? and law = ?";
  const wide = near.intervals.find(({ law }) => law === "lasting");
  const bounds =
    wide?.low && wide.high
      ? await read(open.tables, interval, [...key, wide.law], { low: cellOf<number>("low"), high: cellOf<number>("high") }, "estimated")
      : null;
  const placebo = near.placebo
    ? await read(
        open.tables,
        interval,
        [...key, "placebo"],
        { place: cellOf<number>("place"), dates: cellOf<number>("dates") },
        "estimated",
      )
    : null;
  const found = breaks.filter((each) => each.series === main.id && each.method === "bai-perron" && each.month !== null);
  const close = found.filter(({ nearest, monthsOff }) => nearest === last.id && Math.abs(monthsOff ?? 99) <= 3);
  const broke = async ({ month, at: key }: BreakLine) => {
    const { month: found } = await read(
      open.tables,
      "select * from breakpoint where series = ? and method = 'bai-perron' and month = cast(? as date)",
      [main.id, month ?? ""],
      { month: cellOf<string>("month") },
      "estimated",
    );
    return (says: (month: string) => string) => told(found, (value) => says(monthName(value)), key);
  };
  const [first] = close;
  const words: Phrase[] = [
    phrase(`${main.says.replace(/ a month/u, "")}: `),
    told(ratio, (value) => `×${value.toFixed(2)}`, near.at),
    phrase(" in the "),
    told(months, (n) => `${n} months`, near.at),
    phrase(` after ${last.name}`),
    ...(bounds
      ? [
          phrase(", between "),
          told(bounds.low, (value) => value.toFixed(2), wide?.at),
          phrase(" and "),
          told(bounds.high, (value) => value.toFixed(2), wide?.at),
          phrase(
            bounds.low.value <= 1 && bounds.high.value >= 1
              ? ", no more than months that depend on one another make by themselves"
              : " with months that depend on one another as they seem to",
          ),
        ]
      : [phrase(", without an interval that would hold among months that depend on one another")]),
    ...(placebo
      ? [
          phrase("; "),
          told(placebo.place, (place) => String(place - 1)),
          phrase(" of "),
          told(placebo.dates, (dates) => `${dates - 1} other dates`),
          phrase(" show a larger change"),
        ]
      : []),
    phrase(". "),
    ...(first
      ? [phrase("A search finds a break "), (await broke(first))(() => "within three months of it"), phrase(".")]
      : found.length
        ? [
            phrase("A search finds its breaks elsewhere: "),
            ...toldEach(await Promise.all(found.map(async (each) => (await broke(each))((month) => month)))),
            phrase("."),
          ]
        : []),
  ];
  return leadOf(words);
}

/** A sentence that goes on another one. */
const sentence = (says: string) => `${says.charAt(0).toLowerCase()}${says.slice(1, says.endsWith(".") ? -1 : undefined)}`;

/** Without a turning point: where a search finds the main series to break, or that it finds no break. */
async function breaksLead(open: OpenCase, main: SeriesSaid, breaks: readonly BreakLine[]): Promise<Lead | null> {
  const found = breaks.filter(({ series, method, month }) => series === main.id && method === "bai-perron" && month !== null);
  const { n } = await read(
    open.tables,
    "select month, value from series_month where series = ? order by month",
    [main.id],
    { n: count },
    "estimated",
  );
  if (!n.value) return null;
  const [refusal] = await open.tables.rows<{ says: string }>(
    "select says from refusal where subject = ? and method in ('breaks', 'bai-perron') order by method, about limit 1",
    [main.id],
  );
  const points = [];
  for (const each of found) {
    const { month } = await read(
      open.tables,
      "select * from breakpoint where series = ? and method = 'bai-perron' and month = cast(? as date)",
      [main.id, each.month ?? ""],
      { month: cellOf<string>("month") },
      "estimated",
    );
    points.push(told(month, monthName, each.at));
  }
  const words = found.length
    ? [phrase(found.length === 1 ? ", a search finds a break at " : ", a search finds breaks at "), ...toldEach(points)]
    : [phrase(refusal ? `, and no search for breaks: ${sentence(refusal.says)}` : ", a search finds no break")];
  return leadOf([
    phrase(`${main.says}: in `),
    told(n, (months) => `${months} months`),
    ...words,
    phrase(". The case names no turning point to hold them against."),
  ]);
}

import { filled } from "../../domain/writing/sql.js";
import { daysOf } from "../opened/open-case.js";
import { dayWords } from "../words.js";
import { isTold } from "./event-rows.js";
import type { Maker } from "./piece.js";
import { fromEvents, namesOf } from "./rows.js";

/** Happenings of one lane of the Timeline in one stretch of days, `happenings:ACTOR|FROM|TO`. */
export const happeningsOf: Maker = async (open, _, [actor = "", from = "", to = ""], period) => {
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay(from) || !isDay(to)) return null;
  const names = await namesOf(open);
  const begins = from === daysOf(period)[0] ? "" : " and e.day >= cast(? as date)";
  const where = filled(`${isTold} and (e.actor = ? or (e.undirected and e.target = ?))${begins}`, [
    from,
    to,
    actor,
    actor,
    ...(begins ? [from] : []),
  ]);
  const days = from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
  const address = new URLSearchParams({ from, to, actor });
  return fromEvents(
    open,
    (sums) => `${names[actor] ?? actor}, ${days}: ${sums}`,
    where,
    [],
    [{ says: "Draw only these days", href: `/timeline?${address}` }],
  );
};

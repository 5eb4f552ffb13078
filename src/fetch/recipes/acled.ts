import { readFile } from "node:fs/promises";
import { NotFetched } from "../transfer.js";
import { csvWriter } from "./csv.js";
import { dayAfter, dayOf } from "./days.js";
import { jsonOf, rowsAt } from "./json.js";
import type { Order, Recipe, Service } from "./recipe.js";

const pageSize = 5_000;
/** Ten million events; ACLED has some three million of all the world. */
const mostPages = 2_000;
const first = "1997-01-01";

/** ACLED by its API: pages of five thousand events until one is not full; the token of an account goes along. Its version is the last day asked for. */
export const acled: Recipe = {
  bring: async (service, order) => {
    const { since = first, ...query } = order.query;
    dayOf(order.version, "its version");
    const write = csvWriter(service);
    for await (const rows of pagesOf(service, order, { ...query, ...between(since, order.version) })) write(rows);
  },
  newer: async (service, order) => {
    const { since: _, ...query } = order.query;
    let last: string | undefined;
    const asked = { ...query, ...between(dayAfter(order.version), order.today), fields: "event_date" };
    for await (const rows of pagesOf(service, order, asked))
      for (const { event_date } of rows) if (last === undefined || String(event_date) > last) last = String(event_date);
    return last === undefined ? [] : [last];
  },
};

/** Pages until one is not full. A service that never sends one is not asked for ever. */
async function* pagesOf(service: Service, order: Order, asked: Record<string, string>) {
  for (let page = 1; page <= mostPages; page++) {
    const rows = await read(service, order, { ...asked, limit: String(pageSize), page: String(page) });
    yield rows;
    if (rows.length < pageSize) return;
  }
  throw new NotFetched(`its pages did not end after ${mostPages * pageSize} events.`, "Ask for fewer days in one entry.");
}

function between(since: string, until: string): Record<string, string> {
  return { event_date: `${since}|${until}`, event_date_where: "BETWEEN" };
}

async function read(service: Service, { token }: Order, asked: Record<string, string>): Promise<readonly Record<string, unknown>[]> {
  const path = `?${new URLSearchParams({ _format: "json", ...asked })}`;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await service.get(path, async (file) => jsonOf(await readFile(file, "utf8")), { headers });
  if (answer["success"] === false)
    throw new NotFetched(
      `the service refused: ${JSON.stringify(answer["error"] ?? answer["messages"] ?? "").slice(0, 200)}.`,
      "Check what is asked.",
    );
  return rowsAt(answer, "data", pageSize);
}

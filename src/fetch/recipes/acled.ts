import { readFile } from "node:fs/promises";
import { NotFetched } from "../transfer.js";
import { csvWriter } from "./csv.js";
import { dayAfter, dayOf } from "./days.js";
import { jsonOf, rowsAt } from "./json.js";
import type { Order, Recipe, Service } from "./recipe.js";

const pageSize = 5_000;
const first = "1997-01-01";

/** ACLED by its API: pages of five thousand events until one is not full; the token of an account goes along. Its version is the last day asked for. */
export const acled: Recipe = {
  bring: async (service, order) => {
    const { since = first, ...query } = order.query;
    dayOf(order.version, "its version");
    const write = csvWriter(service);
    for (let page = 1; ; page++) {
      const rows = await read(service, order, { ...query, ...between(since, order.version), limit: String(pageSize), page: String(page) });
      write(rows);
      if (rows.length < pageSize) return;
    }
  },
  newer: async (service, order) => {
    const { since: _, ...query } = order.query;
    const days: string[] = [];
    for (let page = 1; ; page++) {
      const asked = { ...between(dayAfter(order.version), order.today), fields: "event_date", limit: String(pageSize), page: String(page) };
      const rows = await read(service, order, { ...query, ...asked });
      for (const { event_date } of rows) days.push(String(event_date));
      if (rows.length < pageSize) return days.sort().slice(-1);
    }
  },
};

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
  return rowsAt(answer, "data");
}

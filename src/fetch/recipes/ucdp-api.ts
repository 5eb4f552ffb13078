import { readFile } from "node:fs/promises";
import { NotFetched } from "../transfer.js";
import { csvWriter } from "./csv.js";
import { jsonOf, rowsAt } from "./json.js";
import type { Order, Recipe, Service } from "./recipe.js";
import { newerOf } from "./ucdp-ged.js";

const pageSize = 1_000;
/** A million events and more; GED has some four hundred thousand. */
const mostPages = 2_000;

/** UCDP GED by its API: pages of a thousand events, each with the address of the next; the token goes in a header. */
export const ucdpApi: Recipe = {
  bring: async (service, order) => {
    const write = csvWriter(service);
    let rows = 0;
    let total: unknown;
    let next: string | undefined = first(order, pageSize);
    const seen = new Set<string>();
    while (next !== undefined) {
      if (seen.size === mostPages) throw new NotFetched(`it has more than ${mostPages} pages.`, "Take the release as a file.");
      if (seen.has(next)) throw new NotFetched("its pages lead round in a circle.", "Ask the service what is the matter.");
      seen.add(next);
      const page: Record<string, unknown> = await read(service, next, order);
      const found = rowsAt(page, "Result", pageSize);
      write(found);
      rows += found.length;
      total ??= page["TotalCount"];
      const on = page["NextPageUrl"];
      next = typeof on === "string" && on !== "" && found.length ? on : undefined;
    }
    if (typeof total === "number" && total !== rows)
      throw new NotFetched(`it sent ${rows} of ${total} events.`, "Fetch it again; a release may have come out meanwhile.");
  },
  newer: (service, order) =>
    newerOf(order, async (version) => {
      try {
        return rowsAt(await read(service, first({ ...order, version }, 1), order), "Result", pageSize).length > 0;
      } catch (cause) {
        if (cause instanceof NotFetched && cause.status !== undefined && cause.status !== 401 && cause.status !== 403) return false;
        throw cause;
      }
    }),
};

function first({ version, query }: Order, size: number): string {
  return `${encodeURIComponent(version)}?${new URLSearchParams({ ...query, pagesize: String(size) })}`;
}

function read(service: Service, path: string, { token }: Order): Promise<Record<string, unknown>> {
  return service.get(path, async (file) => jsonOf(await readFile(file, "utf8")), { headers: { "x-ucdp-access-token": token } });
}

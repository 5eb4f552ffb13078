import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** One request, as the services heard it. */
interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | undefined;
}

/** What the services hold. Tests add to it and take from it. */
interface Holdings {
  /** Files below /downloads/, by path: UCDP GED as it is released. */
  readonly files: Map<string, Buffer>;
  /** Events by version: UCDP's API. */
  readonly events: Map<string, readonly Record<string, unknown>[]>;
  /** Exports by stamp of a quarter of an hour: GDELT. */
  readonly exports: Map<string, Buffer>;
  /** ACLED's events. */
  acled: Record<string, unknown>[];
  /** Changes an answer before it is sent: what a broken or hostile service would say. */
  twist: (path: string, answer: string | Buffer) => string | Buffer;
}

/**
 * A server on loopback that speaks what UCDP, GDELT and ACLED publish: pages with the address of the next and a token header; a list of
 * zips with sizes and MD5; pages by number with a bearer token. Pages of the APIs hold at most `page` events, whatever is asked.
 */
export async function services(page = 2) {
  const holds: Holdings = { files: new Map(), events: new Map(), exports: new Map(), acled: [], twist: (_, answer) => answer };
  const heard: Heard[] = [];
  let origin = "";
  const server: Server = createServer((request, answer) => {
    const url = new URL(request.url ?? "/", origin);
    heard.push({ method: request.method ?? "", path: url.pathname, query: url.searchParams, token: tokenOf(request) });
    const said = saidAt(url, tokenOf(request));
    if (typeof said === "number") return void answer.writeHead(said).end();
    const body = holds.twist(url.pathname, said);
    answer.writeHead(200, { "content-length": Buffer.byteLength(body) });
    answer.end(request.method === "HEAD" ? undefined : body);
  });
  const saidAt = (url: URL, token: string | undefined): string | Buffer | number => {
    const { pathname, searchParams } = url;
    if (pathname.startsWith("/downloads/")) return holds.files.get(pathname.slice("/downloads/".length)) ?? 404;
    if (pathname.startsWith("/api/gedevents/")) {
      if (token !== "uppsala") return 401;
      const all = holds.events.get(pathname.slice("/api/gedevents/".length));
      return all ? ucdpPage(all, url, Math.min(page, Number(searchParams.get("pagesize")))) : 404;
    }
    if (pathname === "/gdeltv2/masterfilelist.txt") return [...holds.exports].map(([stamp, zip]) => listed(stamp, zip)).join("");
    if (pathname === "/gdeltv2/lastupdate.txt") return [...holds.exports].map(([stamp, zip]) => listed(stamp, zip)).at(-1) ?? 404;
    if (pathname.startsWith("/gdeltv2/")) return holds.exports.get(/(\d{14})\.export\.CSV\.zip$/u.exec(pathname)?.[1] ?? "") ?? 404;
    if (pathname === "/api/acled/read") return token === "Bearer kabul" ? acledPage(holds.acled, searchParams) : 401;
    return 404;
  };
  const listed = (stamp: string, zip: Buffer) =>
    `${zip.length} ${createHash("md5").update(zip).digest("hex")} http://data.gdeltproject.org/gdeltv2/${stamp}.export.CSV.zip\n${zip.length} ${"0".repeat(32)} http://data.gdeltproject.org/gdeltv2/${stamp}.mentions.CSV.zip\n`;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, holds, heard, close: () => server.close() };
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  const token = headers["x-ucdp-access-token"] ?? headers.authorization;
  return typeof token === "string" ? token : undefined;
}

function ucdpPage(all: readonly Record<string, unknown>[], url: URL, size: number): string {
  const { searchParams } = url;
  const country = searchParams.get("Country")?.split(",");
  const chosen = country ? all.filter((each) => country.includes(String(each["country_id"]))) : all;
  const number = Number(searchParams.get("page") ?? 0);
  const rest = chosen.slice(number * size, (number + 1) * size);
  const next = new URL(url);
  next.searchParams.set("page", String(number + 1));
  const isLast = (number + 1) * size >= chosen.length;
  return JSON.stringify({
    TotalCount: chosen.length,
    TotalPages: Math.ceil(chosen.length / size),
    PreviousPageUrl: "",
    NextPageUrl: isLast ? "" : next.href,
    Result: rest,
  });
}

function acledPage(all: readonly Record<string, unknown>[], asked: URLSearchParams): string {
  const [since = "", until = ""] = (asked.get("event_date") ?? "").split("|");
  const country = asked.get("country");
  const chosen = all.filter(
    (each) => String(each["event_date"]) >= since && String(each["event_date"]) <= until && (!country || each["country"] === country),
  );
  const [size, number] = [Number(asked.get("limit")), Number(asked.get("page"))];
  const data = chosen.slice((number - 1) * size, number * size);
  return JSON.stringify({ status: 200, success: true, last_update: 1, count: data.length, data });
}

export async function zipped(name: string, text: string): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return await buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
}

const gedColumns =
  "id,year,type_of_violence,side_a,side_b,where_coordinates,country,country_id,date_prec,date_start,date_end,best,high,low";

/** An event as UCDP's API tells it. */
export function gedEvent(id: number, day: string, best: number, country = "Pakistan", number = 770): Record<string, unknown> {
  return {
    ...{ id, year: Number(day.slice(0, 4)), type_of_violence: 1, side_a: `Government of ${country}`, side_b: "TTP" },
    ...{
      where_coordinates: "Bannu, town",
      country,
      country_id: number,
      date_prec: 1,
      date_start: `${day}T00:00:00`,
      date_end: `${day}T00:00:00`,
    },
    ...{ best, high: best, low: best },
  };
}

/** The same events as a release. */
export function gedTable(events: readonly Record<string, unknown>[]): string {
  const rows = events.map((each) => gedColumns.split(",").map((name) => (name === "where_coordinates" ? `"${each[name]}"` : each[name])));
  return `${[gedColumns, ...rows.map((each) => each.join(","))].join("\n")}\n`;
}

/** A row of GDELT 2.0: 61 columns. */
export function gdeltRow(id: number, day: string, actor: string, target: string): string {
  const compact = day.replaceAll("-", "");
  const cells = Array.from({ length: 61 }, () => "");
  const put: Record<number, string | number> = {
    ...{ 0: id, 1: compact, 2: compact.slice(0, 6), 3: compact.slice(0, 4), 4: `${compact.slice(0, 4)}.6`, 5: actor, 6: actor, 7: actor },
    ...{ 15: target, 16: target, 17: target, 25: 1, 26: "190", 27: "190", 28: "19", 29: 4, 30: "-10.0", 31: 2, 32: 1, 33: 2, 34: "-3.1" },
    ...{ 51: 1, 52: "Kabul", 53: "AF", 56: 34.5, 57: 69.2, 59: `${compact}001500`, 60: "https://example.org/a" },
  };
  for (const [at, value] of Object.entries(put)) cells[Number(at)] = String(value);
  return cells.join("\t");
}

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { usualLimits } from "../../formats/refusal.js";
import { openZip } from "../../formats/zip.js";
import { NotFetched } from "../transfer.js";
import { dayBefore, dayOf } from "./days.js";
import type { Order, Recipe } from "./recipe.js";

const line = /^(\d{1,12}) ([0-9a-f]{32}) \S{1,300}\/((\d{14})\.export\.CSV\.zip)$/iu;
/** A month of quarters of an hour. */
const mostFiles = 3_000;
const mostList = 1 << 30;
const mostLine = 4_096;
/** Columns with the CAMEO country of the two actors in the 61 of an export. */
const countryColumns = [7, 17];

/**
 * GDELT 2.0 events: its list names a zip for each quarter of an hour, with size and MD5. Those from `since` to the version, a day, both
 * included, are put together into one file; with `countries`, only rows in which an actor is of one of them.
 */
export const gdelt: Recipe = {
  bring: async (service, order) => {
    const { since, countries } = boundsOf(order);
    const files = await service.get("masterfilelist.txt", (list) => listed(list, since, order.version), { most: mostList });
    if (!files.length) throw new NotFetched(`its list has no events from ${since} to ${order.version}.`, "Check the days.");
    for (const each of files) await service.get(each.name, async (file) => service.add(chosen(await unpacked(file, each), countries)));
  },
  newer: async (service, order) => {
    const [last] = await service.get("lastupdate.txt", (list) => listed(list, "0000-00-00", "9999-99-99"));
    if (!last) throw new NotFetched("the service does not say what came last.", "Open its address in a browser.");
    const whole = dayBefore(last.day);
    return whole > dayOf(order.version, "its version") ? [whole] : [];
  },
};

interface Listed {
  readonly name: string;
  readonly bytes: number;
  readonly md5: string;
  readonly day: string;
}

async function listed(file: string, since: string, until: string): Promise<Listed[]> {
  const found: Listed[] = [];
  for await (const each of linesOf(file)) {
    const [, bytes, md5, name, stamp] = line.exec(each.trim()) ?? [];
    if (name === undefined || stamp === undefined || md5 === undefined) continue;
    const day = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
    if (day >= since && day <= until) found.push({ name, bytes: Number(bytes), md5: md5.toLowerCase(), day });
    if (found.length > mostFiles)
      throw new NotFetched(`more than ${mostFiles} files lie from ${since} to ${until}.`, "Ask for a month at most in one entry.");
  }
  return found;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of createReadStream(file, "latin1")) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > mostLine) throw new NotFetched("its list is no list: it has lines without end.", "Open its address in a browser.");
  }
  yield rest;
}

async function unpacked(file: string, { name, bytes, md5 }: Listed): Promise<string> {
  const packed = await readFile(file);
  const is = createHash("md5").update(packed).digest("hex");
  if (packed.length !== bytes || is !== md5)
    throw new NotFetched(`${name} is not what the list of the service says: ${packed.length} bytes with the MD5 ${is}.`, "Fetch it again.");
  const archive = await openZip(packed, usualLimits);
  const [part, more] = archive.names;
  if (part === undefined || more !== undefined) throw new NotFetched(`${name} does not hold one table.`, "Open it by hand.");
  return archive.text(part);
}

function chosen(text: string, countries: ReadonlySet<string>): string {
  const whole = text.endsWith("\n") || text === "" ? text : `${text}\n`;
  if (!countries.size) return whole;
  const rows = whole.split("\n").filter((row) => {
    const cells = row.split("\t");
    return countryColumns.some((at) => countries.has(cells[at] ?? ""));
  });
  return rows.map((row) => `${row}\n`).join("");
}

function boundsOf({ version, query }: Order): { readonly since: string; readonly countries: ReadonlySet<string> } {
  const until = dayOf(version, "its version");
  const since = dayOf(query["since"] ?? until, "since");
  return { since, countries: new Set(query["countries"]?.toUpperCase().match(/[A-Z]{3}/gu) ?? []) };
}

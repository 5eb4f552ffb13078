import type { Context, MiddlewareHandler, TypedResponse } from "hono";
import { type Period, periodBetween } from "../../domain/days/period.js";
import { turningSigns } from "../../domain/writing/turning-signs.js";

/** An answer in JSON whose type the app reads off its route; the type is of what is sent when all goes well. */
export type Answer<T> = Response & TypedResponse<T, 200, "json">;

export function answer<T>(c: Context, value: T, status: 200 | 202 | 409 | 422 = 200): Answer<T> {
  return c.json(value as object, status) as unknown as Answer<T>;
}

/** An answer in JSON that was written elsewhere. */
export type JsonBytes<T> = Uint8Array<ArrayBuffer> & { readonly says?: T };

export function answerBytes<T>(c: Context, bytes: JsonBytes<T>): Answer<T> {
  return c.body(bytes, 200, { "content-type": "application/json" }) as unknown as Answer<T>;
}

/** Nothing of the kind is there: what the app reads as an error. */
export function missing(c: Context, what: string): Answer<never> {
  return c.json(
    { says: `The case has no such ${what}. It may have changed since this address was made.` },
    404,
  ) as unknown as Answer<never>;
}

export function found<T extends object>(c: Context, value: T | null, what: string): Answer<T> {
  return value ? answer(c, value) : missing(c, what);
}

/** What an address asks for after its ?, by name; a name that is not there is read as the empty word. */
export function asks<const K extends string, Out extends object>(
  names: readonly K[],
  read: (given: Readonly<Record<K, string>>) => Out,
  // biome-ignore lint/suspicious/noExplicitAny: hono's own type of an environment that is of no concern
): MiddlewareHandler<any, string, { in: { query: Record<K, string> }; out: { query: Out } }> {
  return async (c, next) => {
    const given = Object.fromEntries(names.map((name) => [name, c.req.query(name) ?? ""])) as Record<K, string>;
    c.req.addValidatedData("query", read(given));
    await next();
  };
}

/** The period that the address asks for; dates that are none fall back to the widest there is. */
export function periodOf({ from, to }: { readonly from: string; readonly to: string }): Period {
  const given = (word: string, otherwise: string) => (periodBetween(word, word) ? word : otherwise);
  return periodBetween(given(from, widest.from), given(to, widest.to)) ?? widest;
}
const widest: Period = { from: "0001-01", to: "9999-12" };

export const period = asks(["from", "to"], periodOf);

export function whole(value: string): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

/** The last part of a path, without signs that no file name has and those that turn how it is read; empty where nothing is left. */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? "";
  return [...last.replace(/\p{Cc}/gu, "").replace(turningSigns, "")].slice(0, 200).join("");
}

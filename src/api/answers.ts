import type { Context } from "hono";
import { validator } from "hono/validator";
import { type Period, periodBetween } from "../domain/days/period.js";

type Asked = Readonly<Record<string, string | string[]>>;

/** The period that the address asks for; dates that are none fall back to the widest there is. */
export function periodOf(value: Asked): Period {
  const given = (name: string, otherwise: string) => (periodBetween(one(value[name]), one(value[name])) ? one(value[name]) : otherwise);
  return periodBetween(given("from", widest.from), given("to", widest.to)) ?? widest;
}
const widest: Period = { from: "0001-01", to: "9999-12" };

export const period = validator("query", (value) => periodOf(value));

export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

export function whole(value: string | string[] | undefined): number {
  const number = Number(one(value));
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

export function found<T extends object>(c: Context, value: T | null, what: string): Response {
  return value
    ? c.json(value, 200)
    : c.json({ says: `The case has no such ${what}. It may have changed since this address was made.` }, 404);
}

import type { Context } from "hono";
import { validator } from "hono/validator";
import type { Period } from "../pages/page.js";

type Asked = Readonly<Record<string, string | string[]>>;

/** The period that the address asks for; months that are none fall back to the widest there is. */
export function periodOf(value: Asked): Period {
  const month = (name: string, otherwise: string) => {
    const given = one(value[name]);
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(given) ? given : otherwise;
  };
  const [from, to] = [month("from", "0001-01"), month("to", "9999-12")];
  return from <= to ? { from, to } : { from: to, to: from };
}

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

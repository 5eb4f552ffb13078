import { NotFetched } from "../transfer.js";

/** The day itself, where it is one. */
export function dayOf(text: string | undefined, what: string): string {
  if (text !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new NotFetched(`${what} is ${text === undefined ? "missing" : `“${text}”, no day`}.`, "Write a day as 2021-08-15.");
}

export function dayAfter(text: string): string {
  return new Date(Date.parse(dayOf(text, "its version")) + 86_400_000).toISOString().slice(0, 10);
}

export function dayBefore(text: string): string {
  return new Date(Date.parse(dayOf(text, "the day")) - 86_400_000).toISOString().slice(0, 10);
}

import { z } from "zod";
import { severities } from "../../domain/problem.js";
import { sourceGrades } from "../../domain/source.js";

export { id, words } from "../../methods/coding/log/act-schema.js";

/** Whether each day of a date exists: no 30 February, no month 13. */
function exists(date: string): boolean {
  return date.split("/").every((part) => {
    const [year, month = "01", day = "01"] = part.split("-");
    if (part === ".." || part.endsWith("X")) return true;
    const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
  });
}

/** A day, month, year or EDTF interval: 2021-08-15, 2021-08, 2021, 2022-11/2023-03, 2021-08/.. */
export const when = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|\d{3}X)(\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?))?$/, {
    message: "a date is written 2021-08-15, 2021-08, 2021, or 2021-08/2023-12",
    abort: true,
  })
  .refine(exists, "the calendar has no such day; write one that it has, as 2021-08-15");
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: "a day is written 2021-08-15", abort: true })
  .refine(exists, "the calendar has no such day; write one that it has, as 2021-08-15");
export const grade = z.enum(sourceGrades);
export const severity = z.enum([...severities, "off"]);
export const chance = z
  .number()
  .gt(0, "nothing is impossible: write 0.001 rather than 0")
  .lt(1, "nothing is certain: write 0.999 rather than 1");

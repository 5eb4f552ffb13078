import { expect, test } from "vitest";
import { fileName } from "./answers.js";

test.each([
  ["a name as it is", "Bericht über Mali (2).pdf", "Bericht über Mali (2).pdf"],
  ["the last part of a path", "C:\\papers\\../rows.csv", "rows.csv"],
  ["no signs that turn how a name is read", "invoice\u202efdp.exe", "invoicefdp.exe"],
  ["no isolates and marks of direction", "\u2067rows\u2069\u200f.csv", "rows.csv"],
  ["a name in a script from right to left", "تقرير.pdf", "تقرير.pdf"],
  ["signs that join letters of a script", "می\u200cخواهم.txt", "می\u200cخواهم.txt"],
  ["nothing where nothing is left", "\u202e\n", ""],
])("a dropped file keeps %s", (_, given, kept) => {
  expect(fileName(given)).toBe(kept);
});

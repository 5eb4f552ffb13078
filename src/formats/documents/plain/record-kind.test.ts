import { expect, it } from "vitest";
import { recordKind } from "./record-kind.js";

it.each([
  [{ genre: "UN General Debate statement (English)" }, "government"],
  [{ kind: "Press release" }, "government"],
  [{ type: "Joint communiqué" }, "government"],
  [{ category: "newswire" }, "news"],
  [{ doc_type: "Situation report" }, "report"],
  [{ kind: "think-tank commentary" }, "think tank"],
  [{ iso3: "KOR", session: 61, year: 2006 }, "government"],
  [{ speaker: "Ban Ki-moon", body: "Security Council" }, "government"],
  [{ outlet: "Yonhap", url: "https://example.org/1" }, "news"],
  [{ headline: "Talks end", byline: "Our own correspondent" }, "news"],
])("a record with %j is of the kind %s", (record, kind) => {
  expect(recordKind(record)).toBe(kind);
});

it.each([
  [{}],
  [{ title: "Cheonan", date: "2010-05-20" }],
  [{ speaker: "A member", party: "Saenuri", session: 300 }],
  [{ genre: "speech", party: "opposition" }],
  [{ country: "KOR", year: 2006 }],
  [{ kind: "other" }],
  [{ type: 4 }],
])("a record with %j is called nothing that it may not be", (record) => {
  expect(recordKind(record)).toBeNull();
});

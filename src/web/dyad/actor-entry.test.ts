import { expect, it } from "vitest";
import { canBeId, meantTwice, newActor } from "./actor-entry.js";

const actors = [
  { id: "IRA", name: "Islamic Republic", aliases: [{ name: "Government of Afghanistan", until: "2021-08-14" }, "Ghani government"] },
  { id: "TAL", name: "Afghan Taliban", short: "Taliban" },
];

it("tells a name by which another actor goes on the same days", () => {
  expect(meantTwice({ name: "government of afghanistan", since: "2021-08-01" }, "TAL", actors)).toMatch(
    /^Islamic Republic goes by .* on these days too/u,
  );
  expect(meantTwice({ name: "Government of Afghanistan", since: "2021-08-15" }, "TAL", actors)).toBeNull();
  expect(meantTwice({ name: "Ghani government" }, "TAL", actors)).toMatch(/too\. Give each/u);
  expect(meantTwice({ name: "Taliban" }, "TAL", actors)).toBeNull();
  expect(meantTwice({ name: "Taliban", since: "2022-01-01" }, "IRA", actors)).toBeNull();
});

it("writes an actor down as the data know it, where its name can be an id", () => {
  expect(newActor({ id: "IRN", name: "Iran", kind: "state" }, "IRN")).toEqual({ id: "IRN", name: "Iran", kind: "state", country: "IRN" });
  expect(newActor({ id: "MLI", name: "MLI", kind: "unknown" }, null)).toEqual({ id: "MLI", name: "Mali", kind: "state", country: "MLI" });
  expect(newActor({ id: "X", name: "X", kind: "unknown" }, null)).toEqual({ id: "X", name: "X", kind: "group" });
  expect([canBeId("IRN"), canBeId("Sendero Luminoso")]).toEqual([true, false]);
});

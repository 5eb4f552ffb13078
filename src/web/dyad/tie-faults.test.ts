import { expect, it } from "vitest";
import { tieFault, traitFault } from "./tie-faults.js";

const actors = [
  { id: "MLI", name: "Mali" },
  { id: "CMA", name: "Coordination of Movements" },
];

it.each([
  [{ to: "CMA", sign: "enmity", because: "They fight." }, null],
  [{ to: "MLI", sign: "enmity" }, "A tie is with another actor."],
  [{ to: "The elders", sign: "amity" }, "actors.yaml has no actor “The elders”. Open its page and write it down there first."],
])("judges %j", (row, says) => expect(tieFault(row, "MLI", actors, [])).toBe(says));

it("refuses two signs of one pair on the same days, and takes them on days of their own", () => {
  const foe = { to: "CMA", sign: "enmity", since: "2012-01-17", until: "2015-06-19" };
  expect(tieFault({ to: "CMA", sign: "amity", since: "2015-06-19" }, "MLI", actors, [foe])).toMatch(/Coordination of Movements/u);
  expect(tieFault({ to: "CMA", sign: "amity", since: "2015-06-20" }, "MLI", actors, [foe])).toBeNull();
  expect(tieFault({ to: "CMA", sign: "enmity", since: "2014-01-01" }, "MLI", actors, [foe])).toBeNull();
});

it("refuses what the other side’s own tie says otherwise of the same days", () => {
  const both = [
    { id: "MLI", name: "Mali" },
    { id: "CMA", name: "CMA", ties: [{ to: "MLI", sign: "enmity", until: "2015-06-19" }] },
  ];
  expect(tieFault({ to: "CMA", sign: "amity", since: "2015-01-01" }, "MLI", both, [])).toMatch(/stands with CMA/u);
  expect(tieFault({ to: "CMA", sign: "amity", since: "2015-06-20" }, "MLI", both, [])).toBeNull();
  expect(tieFault({ to: "CMA", sign: "enmity" }, "MLI", both, [])).toBeNull();
});

it("refuses a trait that is said twice", () => {
  expect(traitFault({ trait: "religion" }, [{ trait: "religion", is: "Islam" }])).toMatch(/said already/u);
  expect(traitFault({ trait: "language" }, [{ trait: "religion", is: "Islam" }])).toBeNull();
});

import { expect, it } from "vitest";
import { groupedAs } from "./grouped-as.js";

const complex = { kind: "complex", called: "security complex", type: "conflict formation" } as const;

it("says that members belong together where some are firmly together, and that they are grouped loosely where none is", () => {
  expect(groupedAs({ ...complex, core: ["MLI", "JNIM"] })).toBe(" belong together as a security complex, as a conflict formation");
  expect(groupedAs({ ...complex, core: [] })).toBe(
    " are grouped as a security complex, as a conflict formation, but loosely: none is with the others in four of five runs",
  );
});

it("does so of what is short of a complex too", () => {
  const cluster = { kind: "cluster", called: "cluster", type: "none" } as const;
  expect(groupedAs({ ...cluster, core: ["MLI"] })).toBe(" stand close, though short of a complex");
  expect(groupedAs({ ...cluster, called: "interdependence in violence", core: [] })).toBe(
    " are grouped: interdependence in violence, but loosely: none is with the others in four of five runs",
  );
});

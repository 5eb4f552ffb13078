import { expect, it } from "vitest";
import { stillUnsaved } from "./unsaved.js";

const was = { truce: { multiplier: 1, months: 12 }, "goes-on": { multiplier: 1 } };
const changes = { truce: { multiplier: 3, months: 6 }, "goes-on": { multiplier: 2 } };

it("keeps what nobody saved while the case is built anew for another reason", () => {
  expect(stillUnsaved(changes, was, structuredClone(was))).toEqual(changes);
  expect(stillUnsaved({ truce: { trend: true } }, was, was)).toEqual({ truce: { trend: true } });
});

it("lets go what was saved, what somebody else wrote, and what is there no more", () => {
  expect(stillUnsaved(changes, was, { ...was, truce: { multiplier: 3, months: 12 } })).toEqual({
    truce: { months: 6 },
    "goes-on": { multiplier: 2 },
  });
  expect(stillUnsaved(changes, was, { ...was, "goes-on": { multiplier: 1.5 } })).toEqual({ truce: changes.truce });
  expect(stillUnsaved(changes, was, { truce: was.truce })).toEqual({ truce: changes.truce });
});

import { expect, it } from "vitest";
import { propose } from "./propose.js";

const actors = [
  { id: "PAK", name: "Pakistan", index: 0, names: ["PAK", "Pakistan"] },
  { id: "TTP", name: "the Pakistani Taliban", index: 1, names: ["TTP", "Tehrik-i-Taliban Pakistan"] },
];

it.each([
  [
    "TTP: Tehreek-i-Taliban Pakistan",
    "a name of the Pakistani Taliban",
    [{ add: ["actors", 1, "aliases"], value: "TTP: Tehreek-i-Taliban Pakistan" }],
  ],
  ["Citizen (India)", "of India, and not its state", null],
  [
    "Sendero Luminoso",
    "a group in Peru",
    [{ add: ["actors"], value: { id: "sendero-luminoso", name: "Sendero Luminoso", kind: "group", country: "PER" } }],
  ],
  ["TPLF", "a group in Ethiopia", [{ add: ["actors"], value: { id: "TPLF", name: "TPLF", kind: "group", country: "ETH" } }]],
  [
    "World Health Organization",
    "an organisation",
    [{ add: ["actors"], value: { id: "world-health-organization", name: "World Health Organization", kind: "organisation" } }],
  ],
])("%s: %s", (name, says, steps) => expect(propose(name, actors)).toMatchObject({ says, steps }));

it("writes no name anew that an actor bears on other days", () => {
  const dated = [{ id: "mujahid", name: "Mujahideen", index: 0, names: ["mujahid", "Mujahideen", "Forces of the Emirate of Nowhere"] }];
  expect(propose("Forces of the Emirate of Nowhere", dated)).toMatchObject({
    says: "Mujahideen, on other days",
    actor: "mujahid",
    steps: null,
  });
});
it("proposes nothing for a name that nothing is known of", () => expect(propose("Zyx Qwert Brigade of Nowhere", actors)).toBeNull());
it("gives no id twice", () => {
  const proposal = propose("TPLF", [...actors, { id: "TPLF", name: "another", index: 2, names: ["another"] }]);
  expect(proposal?.steps).toMatchObject([{ value: { id: "TPLF-2" } }]);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { fits } from "./wide-name.js";

it.each([
  ["TTP: *", "TTP: Tehreek-i-Taliban Pakistan", true],
  ["ttp: *", "TTP: ", true],
  ["TTP: *", "ATTP: x", false],
  ["Military Forces of Ethiopia*", "Military Forces of Ethiopia (2018-)", true],
  ["*Taliban*", "Afghan Taliban faction", true],
  ["a*a", "a", false],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "a-c", false],
  ["a.c*", "abc", false],
])("%s and %s: %s", (alias, name, is) => expect(fits(alias, name)).toBe(is));

it("fits every name that is made from the alias", () => {
  const piece = fc.stringMatching(/^[a-z ()]{0,6}$/u);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 5 }), fc.array(piece, { minLength: 4, maxLength: 4 }), (parts, fill) => {
      const name = parts.reduce((made, part, index) => `${made}${fill[index - 1] ?? ""}${part}`);
      expect(fits(parts.join("*"), name)).toBe(true);
    }),
  );
});

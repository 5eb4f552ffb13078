import { expect, it } from "vitest";
import { audit } from "../audit.js";

const list = `Works Cited

Bush, Sarah. *Taming*. Cambridge University Press, 2015.

Heiss, Andrew. “Stability and Restrictions.” *Voluntas*, vol. 3, no. 1, 2016, pp. 1–20.

———. “Restrictions on Aid.” *Orbis*, vol. 4, no. 2, 2017, pp. 30–44.

Kelley, Judith, and Beth A. Simmons. “Politics by Number.” *Governance*, vol. 9, no. 1, 2015, pp. 55–70.

Mir, Karim. *Roads of the South*. Orlo, 2003.`;

it("reads works cited by name and page", () => {
  const text = `Trade went on (Bush 213), as others say (Kelley and Simmons; Heiss, “Restrictions on Aid” 31). Mir holds that “the road is shut” (44–45). It was long (see Mir 12). Nobody denies it (Omar 7), nor that it lasted (figure 3) in June (12).\n\n${list}`;
  const found = audit({ path: "a.md", text });
  expect(found.style).toBe("author-page");
  expect(found.citations.map((each) => `${each.raw}: ${each.reference ?? "–"}`)).toEqual([
    "Bush 213: bush2015",
    "Kelley and Simmons: kelleysimmons2015",
    "Heiss, “Restrictions on Aid” 31: heiss2017",
    "(44–45): mir2003",
    "see Mir 12: mir2003",
    "Omar 7: –",
  ]);
});

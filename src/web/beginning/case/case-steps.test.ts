import { expect, it } from "vitest";
import { editYaml } from "../../../case/yaml/edit-yaml.js";
import { parseLocated } from "../../../case/yaml/located-yaml.js";
import { caseRow, caseSteps } from "./case-steps.js";

const file = `version: 1
name: The north of Mali # for now
question: >-
  Who holds
  the north?
region: [MLI]
period: {from: 2011-01-01, to: 2015-12-31}
`;
const says = parseLocated(new TextEncoder().encode(file), "case.yaml").value;

it("writes only what is new of name, question and period", () => {
  const row = caseRow(says);
  expect(row).toEqual({ name: "The north of Mali", question: "Who holds the north?", from: "2011-01-01", to: "2015-12-31" });
  const stepsTo = (next: object) => caseSteps(says, row, { ...row, ...next }).steps;
  expect(stepsTo({})).toEqual([]);
  expect(editYaml(file, stepsTo({ to: "2016-12-31" }))).toBe(file.replace("2015-12-31", "2016-12-31"));
  expect(editYaml(file, stepsTo({ name: "Mali" }))).toBe(file.replace("The north of Mali", "Mali"));
  const asked = editYaml(file, stepsTo({ question: "Who left the north, and why?" }));
  expect(asked).toContain("question: Who left the north, and why?\nregion: [MLI]");
});

it("writes nothing over what somebody else wrote while the form was open", () => {
  const seen = caseRow(says);
  const now = { ...(says as object), name: "Mali, north", question: "Who?" };
  expect(caseSteps(now, seen, { ...seen, to: "2016-12-31" }).steps).toEqual([{ set: ["period", "to"], value: "2016-12-31" }]);
  expect(caseSteps(now, seen, { ...seen, name: "Azawad" })).toEqual({ steps: [], isChanged: true });
  expect(caseSteps(now, seen, { ...seen, name: "Mali, north" })).toEqual({ steps: [], isChanged: false });
});

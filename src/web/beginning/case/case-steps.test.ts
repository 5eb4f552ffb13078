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
  expect(caseSteps(says, row)).toEqual([]);
  expect(editYaml(file, caseSteps(says, { ...row, to: "2016-12-31" }))).toBe(file.replace("2015-12-31", "2016-12-31"));
  expect(editYaml(file, caseSteps(says, { ...row, name: "Mali" }))).toBe(file.replace("The north of Mali", "Mali"));
  const asked = editYaml(file, caseSteps(says, { ...row, question: "Who left the north, and why?" }));
  expect(asked).toContain("question: Who left the north, and why?\nregion: [MLI]");
});

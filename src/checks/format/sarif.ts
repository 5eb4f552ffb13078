import { type Code, catalogue, type Place, type Problem } from "../../domain/problem.js";

export interface Tool {
  readonly version: string;
  /** Path of the case from where results are read, ending in `/`, or empty. */
  readonly prefix: string;
}

/** SARIF 2.1.0 (OASIS 2020), as code scanning reads it. Columns count code points. */
export function sarif(problems: readonly Problem[], { version, prefix }: Tool): string {
  const codes = [...new Set(problems.map((each) => each.code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Amity", version, rules: codes.map(rule) } },
        columnKind: "unicodeCodePoints",
        results: problems.map((each) => ({
          ruleId: each.code,
          ruleIndex: codes.indexOf(each.code),
          level: each.severity,
          message: { text: `${each.says} ${each.mend}` },
          locations: each.at.slice(0, 1).map((at) => ({ physicalLocation: physical(at, prefix) })),
          ...(each.at.length > 1 && {
            relatedLocations: each.at.slice(1).map((at, index) => ({ id: index + 1, physicalLocation: physical(at, prefix) })),
          }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function rule(code: Code) {
  const { severity, about } = catalogue[code];
  return { id: code, shortDescription: { text: about }, defaultConfiguration: { level: severity } };
}

function physical(at: Place, prefix: string) {
  return {
    artifactLocation: { uri: (prefix + at.file).split("/").map(encodeURIComponent).join("/") },
    region: {
      startLine: Math.max(1, at.line),
      startColumn: Math.max(1, at.column),
      ...(at.snippet !== undefined && { snippet: { text: at.snippet } }),
    },
  };
}

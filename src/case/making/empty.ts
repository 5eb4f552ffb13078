import { schemaLine } from "../schema/schema-line.js";

/** Files of the template that are an example and no frame. */
export const examples: readonly string[] = ["events/chronicle.csv", "sources/statement-2020.md"];

const emptied: Readonly<Record<string, string>> = {
  "actors.yaml":
    "# Who acts. Names of event data stand for themselves; an entry here gives one a name of yours, a kind, a country, days.\nactors: []\n",
  "sources/references.bib": "% Any bibliography will do: BibTeX, RIS, CSL-JSON or EndNote XML, from Zotero or elsewhere.\n",
  "judgements/claims.yaml": "claims: []\n",
  "judgements/commitments.yaml": "commitments: []\n",
  "judgements/figures.yaml": "figures: []\n",
  "judgements/hypotheses.yaml": "hypotheses: []\nevidence: []\n",
  "judgements/scenarios.yaml": "games: []\n",
};

/** What stands in a case of that name in the place of the template's example, all but case.yaml. `readme` is the template's. */
export function emptyFiles(name: string, readme: string): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(emptied).map(([path, text]) => [path, `${schemaLine(path) ?? ""}${text}`])),
    "report.md": `# ${name}\n`,
    "README.md": readme.replace(/^# .*\n\n.*\n/u, () => `# ${name}\n\n`),
  };
}

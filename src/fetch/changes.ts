import type { CompiledReport, Sentence } from "../domain/report/report.js";

/** What two builds of one manuscript say differently. */
export interface ReportChanges {
  readonly sentences: readonly SentenceChange[];
  /** What the checks find now and did not before, and the other way about. */
  readonly found: readonly string[];
  readonly gone: readonly string[];
}

interface SentenceChange {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** What it rests on that says something else now, in words. */
  readonly evidence: readonly { readonly id: string; readonly before: string | null; readonly after: string | null }[];
}

/** Compares two builds sentence by sentence: the words that queries gave, and what the evidence behind them says. */
export function changesOf(before: CompiledReport, after: CompiledReport): ReportChanges {
  const was = new Map(sentencesOf(before).map((each) => [each.id, each]));
  const sentences = sentencesOf(after).flatMap((each): SentenceChange[] => {
    const old = was.get(each.id);
    const evidence = [...new Set([...(old?.evidence ?? []), ...each.evidence])].flatMap((id) => {
      const [one, two] = [saidBy(before, id), saidBy(after, id)];
      return one === two ? [] : [{ id, before: one, after: two }];
    });
    if (old?.text === each.text && !evidence.length) return [];
    return [{ id: each.id, file: each.at.file, line: each.at.line, before: old?.text ?? "", after: each.text, evidence }];
  });
  const [old, now] = [findingsOf(before), findingsOf(after)];
  return { sentences, found: [...now].filter((each) => !old.has(each)), gone: [...old].filter((each) => !now.has(each)) };
}

/** All sentences of a report in the order of the text, those of lists, quotations, notes and tables among them. */
function sentencesOf({ blocks }: Pick<CompiledReport, "blocks">): Sentence[] {
  return blocks.flatMap((each): Sentence[] => {
    if (each.kind === "paragraph") return [...each.sentences];
    if (each.kind === "table") return each.rows.map(({ sentence }) => sentence);
    if (each.kind === "list") return each.items.flatMap((blocks) => sentencesOf({ blocks }));
    return each.kind === "quote" || each.kind === "note" ? sentencesOf(each) : [];
  });
}

/** What a piece of evidence says, with its values and its credibility. */
function saidBy({ evidence }: CompiledReport, id: string): string | null {
  const found = evidence[id];
  if (!found) return null;
  const values = Object.entries(found.values).map(([name, { value }]) => `${name} ${value}`);
  const credence = found.credence === null ? [] : [`credibility ${found.credence}`];
  return [found.finding.value, ...values, ...credence, ...found.flags, ...found.notes].join("; ");
}

function findingsOf({ findings }: CompiledReport): Set<string> {
  return new Set(findings.map(({ at, code, says }) => `${at.file}:${at.line}  ${code}  ${says}`));
}

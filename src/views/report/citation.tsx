import type { ReferenceEntry, Run } from "../../domain/report/report.js";

type Mark = NonNullable<Run["marks"]>[number];
const tags = { em: "em", strong: "strong", code: "code", strike: "s", sup: "sup" } as const;

export interface RunsProps {
  readonly runs: readonly Run[];
  /** The evidence that is open in the panel. */
  readonly selected?: string | undefined;
}

/** Stretches of text in their setting; those with evidence are marked `data-evidence`, those whose evidence is not in the case say so. */
export function Runs({ runs, selected }: RunsProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of a sentence have no other key and never move
  return runs.map((run, index) => <RunText key={index} run={run} selected={selected} />);
}

function Marked({ marks, text }: { marks: readonly Mark[]; text: string }): React.ReactNode {
  const [first, ...rest] = marks;
  if (first === undefined) return text;
  const Tag = tags[first];
  return (
    <Tag>
      <Marked marks={rest} text={text} />
    </Tag>
  );
}

function RunText({ run, selected }: { run: Run; selected: string | undefined }) {
  const set = <Marked marks={run.marks ?? []} text={run.text.replaceAll(/(?<=\d|^) (?=%)/gu, "\u202f")} />;
  if (run.evidence !== undefined)
    return (
      <span className={run.evidence === selected ? "linked selected" : "linked"} data-evidence={run.evidence}>
        {set}
      </span>
    );
  if (run.lost)
    return (
      <span className="lost" title="not in the case">
        {set}
      </span>
    );
  if (run.href !== undefined) {
    const outside = /^https?:/iu.test(run.href);
    return (
      <a href={run.href} {...(outside && { rel: "noreferrer noopener" })}>
        {set}
      </a>
    );
  }
  return <>{set}</>;
}

/** One entry of the reference list, in the style of the case. */
export function Citation({ entry }: { entry: ReferenceEntry }) {
  return (
    <p className="reference" id={`reference-${entry.id}`}>
      <Runs runs={entry.runs} />
    </p>
  );
}

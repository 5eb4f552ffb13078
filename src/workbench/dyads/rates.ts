import { at } from "../../domain/at.js";
import { tooFew } from "../../domain/measures/floor.js";
import type { Row } from "../../domain/tables.js";
import type { ActRate, DyadRates, SpanRate, UsualRate } from "../../pages/dyad.js";
import type { OpenCase } from "../opened/open-case.js";
import { listed, plural } from "../words.js";
import { ratesSay } from "./rate-words.js";

interface ActsHeld {
  readonly dataset: string;
  /** No document, no span, no sign; counted where nothing of these is missing. */
  readonly why: "data" | "dated" | "unsigned" | "counted";
  readonly acts: number;
}

/** Acts of two actors by documents read, span by span; why there are none where no document tells of them. */
export async function dyadRates(open: OpenCase, a: string, b: string): Promise<DyadRates> {
  const rows = await open.tables.rows<Row<"dyad_rate">>("select * from dyad_rate where a = ? and b = ? order by slice, sign", [a, b]);
  const usual = await open.tables.rows<Row<"usual_rate">>("select * from usual_rate where a = ? and b = ? order by sign", [a, b]);
  const left = await actsHeld(open, a, b);
  const all = [...new Set(rows.map(({ slice }) => slice))].flatMap((slice): SpanRate[] => {
    const [amity, enmity] = rows.filter((each) => each.slice === slice);
    if (!amity || !enmity) return [];
    const lacks = amity.documents > 0 ? tooFew("read", amity.documents) : null;
    return [{ slice, documents: amity.documents, lacks, enmity: rateOf(enmity, lacks), amity: rateOf(amity, lacks) }];
  });
  const spans = all.slice(
    all.findIndex(({ documents }) => documents > 0),
    all.findLastIndex(({ documents }) => documents > 0) + 1,
  );
  const [amity, enmity] = usual;
  if (!spans.length || !amity || !enmity) return { says: whyNone(left), spans: [], usual: null, leaves: null };
  const few = tooFew("rate", amity.rows + enmity.rows);
  if (few) return { says: `${few}.`, spans: [], usual: null, leaves: leavesOf(left) };
  if (spans.every(({ lacks, documents }) => lacks !== null || documents === 0))
    return {
      says: `${tooFew("read", Math.max(...spans.map(({ documents }) => documents)))} in any span.`,
      spans: [],
      usual: null,
      leaves: leavesOf(left),
    };
  const says = enmity.rows >= amity.rows ? ratesSay(spans, "enmity") : ratesSay(spans, "amity");
  return { says, spans, usual: { enmity: usualOf(enmity), amity: usualOf(amity) }, leaves: leavesOf(left) };
}

const none = { value: null, low: null, high: null };

function rateOf(row: Row<"dyad_rate">, lacks: string | null): ActRate {
  const { a, b, slice, sign, documents, expected } = row;
  return {
    acts: row.rows,
    rate: lacks ? none : { value: row.rate, low: row.low, high: row.high },
    expected: lacks || expected === null || documents === 0 ? null : (100 * expected) / documents,
    relative: lacks ? none : { value: row.relative, low: row.relative_low, high: row.relative_high },
    at: at("derived", "dyad_rate", a, b, slice, sign),
  };
}

function usualOf(row: Row<"usual_rate">): UsualRate {
  const lacks = tooFew("rate", row.rows);
  return {
    acts: row.rows,
    rate: lacks ? none : { value: row.rate, low: row.low, high: row.high },
    relative: lacks ? none : { value: row.relative, low: row.relative_low, high: row.relative_high },
    reason: lacks ?? row.reason,
    at: at("derived", "usual_rate", row.a, row.b, row.sign),
  };
}

/** Acts between the two, of the datasets that count for the pair (sums of the same happenings are none), and what keeps a rate from counting them. */
function actsHeld(open: OpenCase, a: string, b: string): Promise<ActsHeld[]> {
  return open.tables.rows<ActsHeld>(
    `select t.dataset,
       case when d.source is null then 'data' when d.slice is null then 'dated' when coalesce(t.goldstein, 0) = 0 then 'unsigned'
         else 'counted' end as why,
       cast(count(*) as bigint) as acts
     from act t left join document_slice d on d.source = t.source
     where least(t.actor, t.target) = ? and greatest(t.actor, t.target) = ?
       and not exists (select 1 from slice_source s where s.slice = '' and s.a = ? and s.b = ? and s.dataset = t.dataset and not s.counts)
     group by 1, 2 order by 3 desc, 1, 2`,
    [a, b, a, b],
  );
}

const sumOf = (left: readonly ActsHeld[], why: ActsHeld["why"]) => left.reduce((sum, each) => sum + (each.why === why ? each.acts : 0), 0);
const setsOf = (left: readonly ActsHeld[]) => listed([...new Set(left.filter(({ why }) => why === "data").map(({ dataset }) => dataset))]);
const one = (n: number, is: string, are: string) => (n === 1 ? is : are);

function whyNone(left: readonly ActsHeld[]): string {
  const [data, dated, unsigned] = [sumOf(left, "data"), sumOf(left, "dated"), sumOf(left, "unsigned")];
  return [
    left.length ? "" : "No act stands between them.",
    sumOf(left, "counted") ? "The table of rates holds the pairs with most acts; these two are none of them." : "",
    data
      ? `${plural(data, "act")} ${one(data, "comes", "come")} from data (${setsOf(left)}), and nobody says how much was read for that.`
      : "",
    dated ? `${plural(dated, "act")} ${one(dated, "stands", "stand")} in documents without a day in the case's period.` : "",
    unsigned ? `${plural(unsigned, "act")} in documents ${one(unsigned, "is", "are")} neither friendly nor hostile.` : "",
    "Acts coded in dated documents, and rows of data that name a source of the case, would give one.",
  ]
    .filter(Boolean)
    .join(" ");
}

function leavesOf(left: readonly ActsHeld[]): string | null {
  const [data, dated] = [sumOf(left, "data"), sumOf(left, "dated")];
  const said = [
    data ? `${plural(data, "act")} that came as data (${setsOf(left)}), for which nobody says how much was read` : "",
    dated ? `${plural(dated, "act")} in documents without a day in the period` : "",
  ].filter(Boolean);
  return said.length ? `Not counted: ${said.join("; ")}.` : null;
}

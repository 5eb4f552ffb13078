import { evidenceOf } from "../../domain/report/report.js";
import type { Shown } from "../../pages/page.js";
import { type Maker, shown } from "./piece.js";
import { cellsOf, dyadLink, namesOf, rowsOf } from "./rows.js";

/** Three signed ties, the claims behind them, and what would balance them. */
export const triad: Maker = async (open, _, [a = "", b = "", c = ""]) => {
  const [row] = await open.tables.rows<{ ab: string; bc: string; ac: string; balanced: boolean }>(
    "select ab, bc, ac, balanced from triad where a = ? and b = ? and c = ?",
    [a, b, c],
  );
  if (!row) return null;
  const names = await namesOf(open);
  const name = (each: string) => names[each] ?? each;
  const turns = await open.tables.rows<{ says: string }>("select says from scenario where triad = ? order by turns", [`${a}–${b}–${c}`]);
  const behind = await rowsOf(
    open,
    `select id, says, tie_act as act, tie_sign as sign from claim
     where tie_sign in ('amity', 'enmity') and tie_actor in (?, ?, ?) and tie_target in (?, ?, ?) and tie_actor <> tie_target order by id`,
    [a, b, c, a, b, c],
  );
  return shown(
    evidenceOf({
      kind: "claim",
      standing: row.balanced ? "judged" : "projected",
      says: `${name(a)}, ${name(b)} and ${name(c)} are ${row.balanced ? "in balance" : "out of balance"}`,
      notes: [
        `${name(a)} and ${name(b)}: ${row.ab}; ${name(b)} and ${name(c)}: ${row.bc}; ${name(a)} and ${name(c)}: ${row.ac}`,
        "A triangle is balanced when the product of its signs is positive.",
        ...turns.map(({ says }) => `it would balance if ${says}`),
      ],
      values: await cellsOf(open, "select claims from triad where a = ? and b = ? and c = ?", [a, b, c], ["claims"], "judged"),
      rows: [{ ...behind, note: "Claims on its ties" }],
    }),
    {
      links: [dyadLink(a, b), dyadLink(b, c), dyadLink(a, c)].map((each, n) => ({
        ...each,
        says: [`${name(a)} and ${name(b)}`, `${name(b)} and ${name(c)}`, `${name(a)} and ${name(c)}`][n] ?? each.says,
      })) satisfies Shown["links"],
    },
  );
};

import { at } from "../../domain/at.js";
import { count, read, sumOf } from "../../domain/provenance.js";
import { evidenceOf } from "../../domain/report/report.js";
import { statedTies } from "../dyads/ties.js";
import { daysOf } from "../opened/open-case.js";
import { type Maker, shown } from "./piece.js";
import { dyadLink, eventRows, namesOf, rowsOf } from "./rows.js";

/** A tie as claims and actors.yaml state it, and what rows say of it. */
export const tie: Maker = async (open, _, [a = "", b = ""], period) => {
  const isPair = (each: { readonly a: string; readonly b: string }) => each.a === a && each.b === b;
  const found = (await statedTies(open, daysOf(period))).find(isPair) ?? (await statedTies(open)).find(isPair);
  if (!found) return null;
  const names = await namesOf(open);
  const rows = await rowsOf(
    open,
    `select id, says, speaker, tie_act as act, tie_sign as sign, origins_for as "for", origins_against as against from claim
     where least(tie_actor, tie_target) = ? and greatest(tie_actor, tie_target) = ? and documents > 0 order by id`,
    [a, b],
  );
  const standing = await rowsOf(
    open,
    `select id, sign, since, until, because, file, line from tie
     where kind = 'actors' and least(actor, target) = ? and greatest(actor, target) = ? order by since nulls first, id`,
    [a, b],
  );
  const deeds = await eventRows(
    open,
    "aside is null and least(actor, target) = ? and greatest(actor, target) = ? and day between cast(? as date) and cast(? as date)",
    [a, b, ...daysOf(period)],
  );
  const word = { amity: "told as friends", enmity: "told as enemies", disputed: "disputed", none: "no sign" }[found.sign];
  return shown(
    evidenceOf({
      kind: "claim",
      standing: "reported",
      says: `${names[a] ?? a} and ${names[b] ?? b}: ${word}`,
      values: {
        ...(await read(open.tables, rows.query, [], { claims: count })),
        ...(await read(
          open.tables,
          "select * from security_tie where a = ? and b = ? and rows > 0",
          [a, b],
          { acts: sumOf("rows") },
          "estimated",
        )),
      },
      rows: [
        ...(standing.total ? [{ ...standing, note: "Standing ties of actors.yaml" }] : []),
        ...(rows.total || !standing.total ? [{ ...rows, note: "Claims on this tie" }] : []),
        ...(deeds.total ? [{ ...deeds, note: "Rows of this pair in the period" }] : []),
      ],
    }),
    {
      links: [
        dyadLink(a, b),
        ...found.by
          .filter(({ kind }) => kind === "claim")
          .map(({ id }) => ({ says: `Claim ${id}`, href: `/claims?at=${encodeURIComponent(at("claim", id))}` })),
      ],
    },
  );
};

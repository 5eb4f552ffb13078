import { floors } from "../../domain/floor.js";

/**
 * Whether a tie has enough behind it for a share: ten acts, or deaths between the two in a year that UCDP calls an armed conflict, since one
 * yearly sum stands for many acts.
 */
export const enoughTie = `(t.rows >= ${floors.share.least}
  or exists (select 1 from dyad_accord d where d.slice = t.slice and d.a = t.a and d.b = t.b and d.conflict is not null))`;
/** The same of a member, by its acts or a conflict with anybody. */
export const enoughMember = `(m.rows >= ${floors.share.least}
  or exists (select 1 from dyad_accord d where d.slice = m.slice and (d.a = m.actor or d.b = m.actor) and d.conflict is not null))`;

import { floors } from "./floor.js";

/**
 * Whether a member has enough behind it to say where it belongs: ten acts, or deaths with anybody in a year that UCDP calls an armed conflict,
 * since one yearly sum stands for many acts. A share of concerns is a proportion of acts, and takes ten.
 */
export const enoughMember = `(m.rows >= ${floors.share.least}
  or exists (select 1 from dyad_accord d where d.slice = m.slice and (d.a = m.actor or d.b = m.actor) and d.conflict is not null))`;

import { acled } from "./acled.js";
import type { EventFormat } from "./format.js";
import { gdelt1 } from "./gdelt/gdelt-1.js";
import { gdelt2 } from "./gdelt/gdelt-2.js";
import { gtd } from "./gtd.js";
import { icews, icewsNamed } from "./icews.js";
import { polecat } from "./polecat.js";
import { ucdpBattleDeaths } from "./ucdp/ucdp-battle-deaths.js";
import { ucdpCountryYear } from "./ucdp/ucdp-country-year.js";
import { ucdpDyadic } from "./ucdp/ucdp-dyadic.js";
import { ucdpGed } from "./ucdp/ucdp-ged.js";
import { ucdpNonState } from "./ucdp/ucdp-non-state.js";
import { ucdpOneSided } from "./ucdp/ucdp-one-sided.js";
import { ucdpPrioAcd } from "./ucdp/ucdp-prio-acd.js";

/** Every event format that is recognised by its content; of two that fit, the earlier. */
export const eventFormats: readonly EventFormat[] = [
  ucdpGed,
  ucdpCountryYear,
  ucdpBattleDeaths,
  ucdpNonState,
  ucdpOneSided,
  ucdpPrioAcd,
  ucdpDyadic,
  acled,
  icews,
  polecat,
  gtd,
  icewsNamed,
  gdelt1,
  gdelt2,
];

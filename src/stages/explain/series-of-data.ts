import type { Row } from "../../domain/tables.js";
import { bothPlaced } from "../../domain/world/strangers.js";
import { type InCountry, type OfPair, type OwnSeries, ownSeries } from "./own-series.js";

const monthWise = `aside is null and grain in ('event', 'day', 'month') and coalesce(precision, 'day') in ('day', 'week', 'month')`;
const weight = "cast(coalesce(sum(best), count(*)) as bigint) as n";

/** The series that the events of a case give by themselves, read from its tables. */
export async function seriesOfData(
  rows: <T extends object>(query: string) => Promise<readonly T[]>,
  coverage: readonly Row<"coverage">[],
  period: { readonly from: string; readonly to: string },
): Promise<OwnSeries[]> {
  const countries = await rows<InCountry>(
    `select dataset, country, ${weight} from event where ${monthWise} and country is not null and coalesce(inside, 'inside') = 'inside'
     group by dataset, country order by dataset, country`,
  );
  const pairs = await rows<OfPair>(
    `select dataset, least(actor, target) as a, greatest(actor, target) as b, ${weight} from event
     where ${monthWise} and actor is not null and target is not null and actor <> target and ${bothPlaced} group by 1, 2, 3 order by 1, 2, 3`,
  );
  return ownSeries(coverage, { countries, pairs }, period);
}

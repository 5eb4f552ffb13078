import { at } from "../../domain/at.js";
import { count, read } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type { DimensionLine, LayerLine, MoveLine, SliceName } from "../../pages/complex.js";
import type { OpenCase } from "../opened/open-case.js";

/** Violence, practice and moves of a slice, with the sources behind them. */
export async function layersOf(open: OpenCase, { id, since, until }: SliceName): Promise<LayerLine[]> {
  const rows = await open.tables.rows<Row<"layer_slice">>(
    "select * from layer_slice where slice = ? order by case layer when 'violence' then 0 when 'practice' then 1 else 2 end",
    [id],
  );
  const { texts } = await read(
    open.tables,
    "select source, min(side) as side, count(*) as codings from wording where since >= cast(? as date) and until <= cast(? as date) group by source order by source",
    [since, until],
    { texts: count },
  );
  return rows.map(({ layer, rows: n, pairs, covered }) => ({
    layer: layer as LayerLine["layer"],
    rows: n,
    pairs,
    covered,
    texts: layer === "moves" ? texts : null,
    at: at("derived", "layer_slice", id, layer),
  }));
}

/** Sectors and levels of what is coded in a slice, in the order of the theory. */
export async function dimensionsOf(open: OpenCase, slice: string): Promise<DimensionLine[]> {
  const rows = await open.tables.rows<Row<"dimension_slice">>(
    `select * from dimension_slice where slice = ?
     order by dimension desc, array_position(['military', 'political', 'economic', 'societal', 'environmental', 'domestic', 'bilateral', 'regional', 'interregional', 'global'], value)`,
    [slice],
  );
  return rows.map(({ dimension, value, rows: n }) => ({
    dimension: dimension as DimensionLine["dimension"],
    value,
    rows: n,
    at: at("derived", "dimension_slice", slice, dimension, value),
  }));
}

/** Securitising moves that were coded in the days of a slice. */
export async function movesOf(open: OpenCase, { since, until }: SliceName): Promise<MoveLine[]> {
  const rows = await open.tables.rows<Row<"securitising_move">>(
    "select * from securitising_move where since >= cast(? as date) and coalesce(until, since) <= cast(? as date) order by since, id",
    [since, until],
  );
  return rows.map(({ id, speaker, threat, referent, measure, sector, audience, lacks }) => ({
    ...{ id, speaker, threat, referent, measure, sector, audience, lacks },
    at: at("derived", "securitising_move", id),
  }));
}

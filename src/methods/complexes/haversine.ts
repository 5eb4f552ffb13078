export interface Point {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

/** Mean radius of the earth in km (IUGG). */
const earthRadius = 6371.0088;

/** Great-circle distance in km on a sphere; up to .5 % from the ellipsoid's. Sinnott (1984). */
export function haversine(a: Point, b: Point, radius: number = earthRadius): number {
  for (const each of [a, b]) {
    if (!(Math.abs(each.latitude) <= 90) || !(Math.abs(each.longitude) <= 360)) {
      throw new RangeError(`latitude ${each.latitude}, longitude ${each.longitude} is not on the earth`);
    }
  }
  const turn = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * turn) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * turn) / 2);
  const h = north * north + Math.cos(a.latitude * turn) * Math.cos(b.latitude * turn) * east * east;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

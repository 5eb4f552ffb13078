import { useQuery } from "@tanstack/react-query";
import type { Topology } from "topojson-specification";

/** Borders of the world. A page that will draw a map asks for them at once, so that they are there when its rows are. */
export function useLand(): Topology | undefined {
  return useQuery({
    queryKey: ["land"],
    queryFn: async () => (await import("world-atlas/countries-50m.json")).default as unknown as Topology,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
}

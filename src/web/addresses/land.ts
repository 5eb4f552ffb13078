import { useQuery } from "@tanstack/react-query";

/** Borders of the world, asked for once a page draws a map. */
export function useLand(): unknown {
  return useQuery({
    queryKey: ["land"],
    queryFn: async () => (await import("world-atlas/countries-50m.json")).default as unknown,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** What an actor of actors.yaml may be. */
export const actorKinds = ["state", "territory", "group", "organisation", "person", "population"] as const;

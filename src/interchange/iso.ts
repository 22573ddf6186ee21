/** A time in milliseconds as files have it, ISO 8601 in UTC. */
export const iso = (time: number): string => new Date(time).toISOString();

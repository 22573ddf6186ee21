const NAMED = /^[A-Za-z]+\/.+$/;

/** The time zones that this browser knows, by the part of the world they are in. */
export const zonesByRegion: readonly (readonly [region: string, zones: readonly string[]])[] = grouped(
  Intl.supportedValuesOf('timeZone').filter((zone) => NAMED.test(zone) && !zone.startsWith('Etc/')),
);

function grouped(zones: readonly string[]): [string, string[]][] {
  const regions = new Map<string, string[]>();
  for (const zone of zones) {
    const region = zone.slice(0, zone.indexOf('/'));
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return [...regions];
}

import { hostname, networkInterfaces } from 'node:os';

/** This machine's addresses on the networks it is on, the likeliest for a meeting room first (IPv4, easy to type). */
export function localAddresses(): string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  );
  return all.toSorted((a, b) => rank(a) - rank(b)).map(({ address }) => address);
}

/** What this machine calls itself, where other machines can look that up. */
export const localNames = (): string[] => [hostname().toLowerCase()].filter((name) => name !== '');

/** A home's or office's network before a virtual one, and before an address a machine gives itself. */
function rank({ name, address }: { name: string; address: string }): number {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap)/.test(name)) return 3;
  if (address.startsWith('169.254.')) return 4;
  return address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2;
}

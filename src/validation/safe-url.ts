/**
 * May `link` become an `href`? Only https, mailto, tel, what is relative to `base`, and http on this
 * machine or on the origin of `base`.
 */
export function isSafeUrl(
  link: string,
  base = globalThis.location?.href ?? 'https://relative.invalid/',
): boolean {
  let target: URL;
  try {
    target = new URL(link, base);
  } catch {
    return false; // not an address at all
  }
  if (/^(https|mailto|tel):$/.test(target.protocol)) return true;
  return (
    target.protocol === 'http:' &&
    (isLocal(target.hostname) || target.origin === new URL(base).origin)
  );
}

/** Is this host the person's own machine? */
export function isLocal(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '127.0.0.1' ||
    hostname === '[::1]'
  );
}

const everything = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  // The page for drawing, and no other.
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

const written = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The pages' policy: they load and reach only what comes from here. */
const pagePolicy = written(everything);

/** The policy of a page that runs nothing and carries one stylesheet inside it, known by its hash. */
export const policyFor = ({ style }: { style: string }): string =>
  written({
    ...everything,
    'script-src': "'none'",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'style-src': style,
  });

/**
 * The policy of the page for drawing. It has an origin of its own, wherever it is shown: no session, no storage, no way
 * to the page round it. It loads its own files, its cursors and watermark are images in its stylesheet, and it reaches
 * nothing: its maker's server neither. It opens no window.
 */
export const canvasPolicy = (nonce: string): string =>
  written({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'none'",
    'frame-ancestors': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    sandbox: 'allow-scripts',
  });

/** The policy of what is saved and opened by another program. */
export const nothingAllowed = "default-src 'none'; sandbox";

const nothingOfTheDevice = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Sent with every answer. `trusted`: browsers trust this address's certificate, so it may insist on TLS. */
export function securityHeaders({ trusted }: { trusted: boolean }): Record<string, string> {
  return {
    'content-security-policy': pagePolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': nothingOfTheDevice,
    'cache-control': 'no-store',
    ...(trusted ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

import { X509Certificate, createHash, createPrivateKey, webcrypto } from 'node:crypto';
import * as client from 'openid-client';
import type { ClientKey } from './settings.ts';

/** How requests to the issuer are signed. Throws where the key is none that can sign. */
export async function clientAuthOf(key: ClientKey): Promise<client.ClientAuth> {
  if (key.by === 'secret') return client.ClientSecretPost(key.secret);
  const privateKey = await readKey(key.pem);
  if (key.certificate === null) return client.PrivateKeyJwt(privateKey);
  // Entra ID finds the key by its certificate's thumbprint.
  const { raw } = new X509Certificate(key.certificate);
  const thumbprint = createHash('sha256').update(raw).digest('base64url');
  return client.PrivateKeyJwt(privateKey, {
    [client.modifyAssertion]: (header) => {
      Object.assign(header, { 'x5t#S256': thumbprint });
    },
  });
}

async function readKey(pem: string): Promise<webcrypto.CryptoKey> {
  const key = createPrivateKey(pem);
  const bytes = key.export({ type: 'pkcs8', format: 'der' });
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
}

/** A browser as far as HTTP goes: keeps its cookies, sends an Origin. */
export interface Browser {
  /** For sockets: what it would send as Cookie. */
  cookie(): string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends these very bytes. */
  postText(path: string, text: string, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the answer; null where it has none. */
  readonly json: unknown;
}

export function createBrowser(origin: string, cookies = new Map<string, string>()): Browser {
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, sent: RequestInit, more: Record<string, string>) => {
    const headers = cookies.size === 0 ? more : { cookie: cookie(), ...more };
    const response = await fetch(`${origin}${path}`, { ...sent, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return answerOf(response);
  };
  const postText = (path: string, text: string, headers: Record<string, string> = {}) =>
    send(
      path,
      { method: 'POST', body: text },
      { origin, 'content-type': 'application/json', ...headers },
    );
  return {
    cookie,
    get: (path, headers = {}) => send(path, { method: 'GET' }, headers),
    post: (path, body, headers) => postText(path, JSON.stringify(body), headers),
    postText,
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? (JSON.parse(text) as unknown) : null,
  };
}

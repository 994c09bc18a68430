/** What stands before an operator: names and numbers as they are written, strings as bytes in hex, dicts in one piece. */
export interface Step {
  readonly operator: string;
  readonly operands: readonly string[];
}

const token =
  /<<(?:[^<>]|<[0-9A-Fa-f\s]*>|<<(?:[^<>]|<[0-9A-Fa-f\s]*>)*>>)*>>|<[0-9A-Fa-f\s]*>|\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|\[|\]|[^\s<>[\]()]+/gu;

/** The steps of a page's content, in order (ISO 32000-1, 7.8.2). */
export function readSteps(content: Buffer): Step[] {
  const steps: Step[] = [];
  let operands: string[] = [];
  for (const [piece] of content.toString('latin1').matchAll(token)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/u.test(piece) && !/^(?:true|false|null)$/u.test(piece)) {
      steps.push({ operator: piece, operands });
      operands = [];
    } else operands.push(piece.startsWith('(') ? inHex(piece) : piece);
  }
  return steps;
}

const escaped: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** "(a\051)" as "<6129>" (ISO 32000-1, 7.3.4.2). */
function inHex(literal: string): string {
  const bytes = literal
    .slice(1, -1)
    .replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[^]))/gu, (_, octal?: string, sign?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return /[\r\n]/u.test(sign ?? '') ? '' : (escaped[sign ?? ''] ?? sign ?? '');
    });
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}

/** Asks whoever is signed in to show once more that it is them; false when they would rather not. */
export type AskForProof = () => Promise<boolean>;

let ask: AskForProof = async () => Promise.resolve(false);
let underWay: Promise<boolean> | null = null;

/** The page says how it asks. */
export function askForProofBy(how: AskForProof): void {
  ask = how;
}

/** However many requests were told to ask, the person is asked once. */
export async function proveAgain(): Promise<boolean> {
  underWay ??= ask();
  try {
    return await underWay;
  } finally {
    underWay = null;
  }
}

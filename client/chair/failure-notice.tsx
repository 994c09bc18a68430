import { Notice } from '../ui/notice.tsx';

/** Why something the chair asked for was not done, where it was asked for. */
export function FailureNotice({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <Notice tone="wrong" announced>
      <p>{words}</p>
    </Notice>
  );
}

import { useState } from 'react';
import type { MouseEvent } from 'react';
import { linksSchema } from '../../shared/protocol/http.ts';
import type { Links } from '../../shared/protocol/http.ts';
import { provedSchema } from '../../shared/protocol/staff.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { get } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import './copies-tool.css';
import { FailureNotice } from './failure-notice.tsx';

interface CopiesToolProps {
  view: ConferenceView;
  copies: NonNullable<ConferenceView['copies']>;
}

/** After the close: everyone's own copy, and for those who read later their link and, by another way, their code. */
export function CopiesTool({ view, copies }: CopiesToolProps) {
  const t = useTexts();
  const { id } = view.conference;
  const version = String(view.outcomes?.version ?? 0);
  const links = useFetched(`/api/conferences/${id}/links`, linksSchema, version);
  return (
    <>
      <p className="soft">{t('chair.copies.lead')}</p>
      <FailureNotice words={links.failure && failureWords(t, links.failure)} />
      <ul className="copies">
        {view.people.map((person) => {
          const copy = copies.find((one) => one.person === person.id);
          return copy === undefined ? null : (
            <li key={person.id}>
              <p className="copies-name">
                <b>{person.name}</b>
                {person.title !== '' && `, ${person.title}`}
              </p>
              <p className="button-row">
                <Download words={t('chair.copies.page')} path={pathOf(id, copy.copy, 'html')} />
                <Download words={t('chair.copies.json')} path={pathOf(id, copy.copy, 'json')} />
              </p>
              <WayIn way={links.value?.people.find((one) => one.person === person.id)} />
            </li>
          );
        })}
      </ul>
      <Notice tone="care">
        <p>{t('chair.copies.two-ways')}</p>
      </Notice>
    </>
  );
}

const pathOf = (conference: string, copy: string, kind: 'html' | 'json'): string =>
  `/api/conferences/${conference}/outcomes/${copy}.${kind}`;

/** Opens in a tab of its own; before that, where the server wants it, the chair shows once more who they are. */
function Download({ words, path }: { words: string; path: string }) {
  const open = async (event: MouseEvent) => {
    event.preventDefault();
    const proved = await get('/api/prove', provedSchema);
    // Somebody who chairs without an account of the staff is not asked.
    if (proved.ok || proved.problem.kind === 'sign-in') window.open(path, '_blank', 'noopener');
  };
  return (
    <a
      className="button button-secondary button-small"
      href={path}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => void open(event)}
    >
      <Icon name="download" />
      {words}
    </a>
  );
}

/** The link can be copied; the code is shown only when it is asked for. */
function WayIn({ way }: { way: Links['people'][number] | undefined }) {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  const [isCopied, setCopied] = useState(false);
  if (way === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(way.link);
    setCopied(true);
  };
  return (
    <div className="button-row">
      <Button kind="quiet" size="small" icon="link" onPress={() => void copy()}>
        {t(isCopied ? 'chair.copies.copied' : 'chair.copies.copy-link')}
      </Button>
      {way.code !== null &&
        (isShown ? (
          <span className="copies-code">
            {t('chair.copies.code')} <b>{way.code}</b>
          </span>
        ) : (
          <Button kind="quiet" size="small" icon="lock" onPress={() => setShown(true)}>
            {t('chair.copies.show-code')}
          </Button>
        ))}
    </div>
  );
}

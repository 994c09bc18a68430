import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Copying } from './use-copy.ts';
import type { Links } from './use-links.ts';

interface SparePanelProps {
  view: ConferenceView;
  links: Links | null;
  copying: Copying;
}

/** Links for someone at the door who has none. */
export function SparePanel({ view, links, copying }: SparePanelProps) {
  const t = useTexts();
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const spare = links?.spare ?? [];
  const [next] = spare;
  return (
    <section className="panel" aria-labelledby="spare-heading">
      <h2 id="spare-heading">{t('before.spare.heading')}</h2>
      <p className="field-hint">{t('before.spare.hint')}</p>
      {refusal && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, refusal)}</p>
        </Notice>
      )}
      <p>
        {spare.length === 0
          ? t('before.spare.none')
          : t('before.spare.count', { count: spare.length })}
      </p>
      <div className="button-row">
        {next !== undefined && (
          <Button
            kind="secondary"
            size="small"
            icon="copy"
            onPress={() => void copying.copy(next, t('before.spare.copy-what'))}
          >
            {t('before.spare.copy')}
          </Button>
        )}
        {view.may.includes('addSpareLinks') && (
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            busy={isSending}
            onPress={() => void send({ kind: 'addSpareLinks', count: 3 })}
          >
            {t('before.spare.add')}
          </Button>
        )}
      </div>
    </section>
  );
}

import { templateSchema } from '../../shared/conference/template.ts';
import type { Template } from '../../shared/conference/template.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { BlankBoard } from './blank-board.tsx';

/** `/blank/TEMPLATE`: the format on one sheet of paper, for a day without power or network. Open to everyone. */
export function BlankBoardPage({ template: id }: { template: string }) {
  const template = templateOf(id);
  return <Sheet template={template} isAnother={template.id !== id} />;
}

/** `/conferences/ID/blank`: the same in the format that conference keeps, a council's own too. */
export function ConferenceBlankPage({ conference }: { conference: string }) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/template`;
  const { value, failure } = useFetched(path, templateSchema);
  if (value !== null) return <Sheet template={value} isAnother={false} />;
  return (
    <Page
      width="narrow"
      title={t('before.blank.title')}
      heading={t('before.blank.title')}
      lead={failure === null ? t('formats.details.loading') : failureWords(t, failure)}
    />
  );
}

function Sheet({ template, isAnother }: { template: Template; isAnother: boolean }) {
  const t = useTexts();
  const { council } = template;
  return (
    <Page
      width="wide"
      title={t('before.blank.title')}
      heading={t('before.blank.heading', { council })}
      lead={t('before.blank.lead')}
    >
      {isAnother && (
        <Notice tone="care">
          <p>{t('before.blank.not-found', { council })}</p>
        </Notice>
      )}
      <div className="print-tools">
        <Button icon="print" onPress={() => window.print()}>
          {t('before.blank.print')}
        </Button>
      </div>
      <BlankBoard template={template} />
    </Page>
  );
}

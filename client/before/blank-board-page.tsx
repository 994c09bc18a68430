import { templateOf } from '../../shared/templates/templates.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { BlankBoard } from './blank-board.tsx';

/** `/blank/TEMPLATE`: the format on one sheet of paper, for a day without power or network. Open to everyone. */
export function BlankBoardPage({ template: id }: { template: string }) {
  const t = useTexts();
  const template = templateOf(id);
  const { council } = template;
  return (
    <Page
      width="wide"
      title={t('before.blank.title')}
      heading={t('before.blank.heading', { council })}
      lead={t('before.blank.lead')}
    >
      {template.id !== id && (
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

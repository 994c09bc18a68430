import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyResult } from './copy-result.tsx';
import './factors.css';
import { useCopy } from './use-copy.ts';

/** A one-time link for one person, shown once. */
export function StaffLink({ name, link }: { name: string; link: string }) {
  const t = useTexts();
  const copying = useCopy();
  return (
    <Notice tone="well" heading={t('staff.list.their-link', { name })} announced>
      <p>{t('staff.list.their-link-words', { name })}</p>
      <p className="staff-link">{link}</p>
      <div>
        <Button
          kind="secondary"
          size="small"
          icon="copy"
          onPress={() => void copying.copy(link, t('staff.list.copied', { name }))}
        >
          {t('staff.list.copy-link')}
        </Button>
      </div>
      <CopyResult copying={copying} />
    </Notice>
  );
}

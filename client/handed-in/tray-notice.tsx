import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { buttonClasses } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { countNew } from './count-new.ts';

/** Leads to what somebody wrote to the chair, further down the same page, while there is something new. */
export function TrayNotice({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const count = countNew(view);
  if (count === 0 || view.conference.progress === 'closed') return null;
  return (
    <Notice announced>
      <p>{t('handed-in.tray.notice', { count })}</p>
      <a className={buttonClasses({ size: 'small', kind: 'secondary' })} href="#handed-in">
        {t('handed-in.tray.read')}
      </a>
    </Notice>
  );
}

import { keepingListSchema } from '../../shared/protocol/keeping.ts';
import { staffListSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import './factors.css';
import { InviteStaff } from './invite-staff.tsx';
import { KeepingNotice } from './keeping-notice.tsx';
import { KeepingSetting } from './keeping-setting.tsx';
import { StaffMember } from './staff-member.tsx';

/** `/staff`: who may sign in; for those who may change it. */
export function StaffListPage() {
  const t = useTexts();
  const { value, failure, load } = useFetched('/api/staff', staffListSchema);
  const { value: keeping, load: loadKeeping } = useFetched('/api/keeping', keepingListSchema);
  const onChange = () => void load();
  return (
    <Page
      title={t('staff.list.title')}
      heading={t('staff.list.heading')}
      lead={t(value?.council === true ? 'staff.list.council' : 'staff.list.lead')}
    >
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      <KeepingNotice all={keeping?.conferences ?? []} />
      {value !== null && (
        <ul className="staff-rows" aria-label={t('staff.list.names')}>
          {value.staff.map((member) => (
            <StaffMember
              key={member.id}
              member={member}
              byCouncil={value.council}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
      {value?.council === false && <InviteStaff onChange={onChange} />}
      {keeping !== null && <KeepingSetting keeping={keeping} onChange={() => void loadKeeping()} />}
    </Page>
  );
}

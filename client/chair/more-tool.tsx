import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { AttendanceTool } from './attendance-tool.tsx';
import './more-tool.css';
import { SettingsForm } from './settings-form.tsx';
import type { Send } from './use-send.ts';

/** What the chair needs now and then: who was here when, and the rules of this conference. */
export function MoreTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const { settings, may } = view;
  return (
    <>
      <section className="more-section" aria-labelledby="more-times">
        <h3 id="more-times">{t('chair.times.heading')}</h3>
        <AttendanceTool view={view} />
      </section>
      {settings !== undefined && may.includes('changeSettings') && (
        <section className="more-section" aria-labelledby="more-settings">
          <h3 id="more-settings">{t('chair.settings.heading')}</h3>
          <SettingsForm view={view} settings={settings} send={send} />
        </section>
      )}
    </>
  );
}

import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { Chip } from '../ui/chip.tsx';
import { countNew } from './count-new.ts';
import { Tray } from './tray.tsx';

/** The same among what the chair gets ready before the day. */
export function TrayPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const { send } = useCommand(view.conference.id);
  const count = countNew(view);
  return (
    <section className="panel letters-panel" id="handed-in" aria-labelledby="handed-in-heading">
      <div className="panel-top">
        <h2 id="handed-in-heading">{t('handed-in.tray.heading')}</h2>
        {count > 0 && <Chip tone="accent">{t('handed-in.tray.new', { count })}</Chip>}
      </div>
      <Tray view={view} send={send} />
    </section>
  );
}

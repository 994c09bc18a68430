import type { ScreenView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { QrCode } from '../ui/qr-code.tsx';
import './join-screen.css';

/** How to join, before the start: scan the square, or type the code. Nobody's name is on it. */
export function JoinScreen({ join: { address, code, link } }: Pick<ScreenView, 'join'>) {
  const t = useTexts();
  return (
    <main className="join-screen" id="main">
      <div className="join-screen-words">
        <h1>{t('screen.join.heading')}</h1>
        <p className="join-screen-lead">{t('screen.join.scan')}</p>
        <p>{t('screen.join.or')}</p>
        <p className="join-screen-address">{address}</p>
        <p>{t('screen.join.type')}</p>
        <p className="join-screen-code">
          {code.split(' ').map((group, at) => (
            <span key={at}>{`${group} `}</span>
          ))}
        </p>
        <p className="join-screen-after">{t('screen.join.after')}</p>
      </div>
      <div className="join-screen-square">
        <QrCode link={link} words={t('screen.join.square', { address, code })} />
      </div>
    </main>
  );
}

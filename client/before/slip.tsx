import { useTexts } from '../language/language.ts';
import { QrCode } from '../ui/qr-code.tsx';
import type { Links } from './use-links.ts';

interface SlipProps {
  /** Empty on a spare slip. */
  name: string;
  link: string;
  room: Links['room'];
}

/** One slip: whose it is, the square to scan, and how to join in three steps. Nothing tells what for. */
export function Slip({ name, link, room }: SlipProps) {
  const t = useTexts();
  const { address, code } = room;
  return (
    <li className="slip">
      <div className="slip-words">
        <p className="slip-for">{t(name === '' ? 'before.slips.spare-for' : 'before.slips.for')}</p>
        {name !== '' && <h2 className="slip-name">{name}</h2>}
        <h3 className="slip-how">{t('before.slips.how')}</h3>
        <ol className="slip-steps">
          <li>{t('before.slips.scan')}</li>
          <li>{t('before.slips.name')}</li>
        </ol>
      </div>
      <div className="slip-code">
        <QrCode link={link} words={t('before.slips.qr', { name })} />
      </div>
      <p className="slip-other">
        {t('before.slips.type', { address })} <b>{code}</b>
      </p>
      <p className="slip-own">{t('before.slips.own')}</p>
    </li>
  );
}

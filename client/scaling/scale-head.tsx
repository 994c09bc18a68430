import { useTexts } from '../language/language.ts';
import './scaling.css';

/** What is asked, and about what. */
export function ScaleHead({ scale, about }: { scale: { question: string }; about: string | null }) {
  const t = useTexts();
  return (
    <>
      <h3 dir="auto">{scale.question}</h3>
      {about !== null && (
        <p dir="auto" className="scale-about">
          <b>{`${t('scaling.about')}: `}</b>
          {about}
        </p>
      )}
    </>
  );
}

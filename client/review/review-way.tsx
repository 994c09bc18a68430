import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { MakeReviewDialog } from './make-review-dialog.tsx';

interface ReviewWayProps {
  last: {
    readonly conference: string;
    readonly date: string;
    readonly time: string;
    readonly place: string;
    readonly you: 'chair' | 'deputy' | 'assigned';
    readonly review: string | null;
  };
  /** The closed conference in words, for who hears the list. */
  named: string;
}

/** From a closed conference to its review: made now, or the one there is. */
export function ReviewWay({ last, named }: ReviewWayProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const chairs = last.you === 'chair';
  if (last.review !== null) {
    if (!chairs) return null;
    return (
      <LinkButton
        kind="quiet"
        size="small"
        href={`/conferences/${last.review}`}
        spoken={t('review.make.open-of', { conference: named })}
      >
        {t('review.make.open')}
      </LinkButton>
    );
  }
  return (
    <>
      <Button
        kind="secondary"
        size="small"
        icon="plus"
        spoken={t('review.make.button-of', { conference: named })}
        onPress={() => setOpen(true)}
      >
        {t('review.make.button')}
      </Button>
      {isOpen && <MakeReviewDialog last={last} chairs={chairs} onClose={() => setOpen(false)} />}
    </>
  );
}

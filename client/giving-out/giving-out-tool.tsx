import { givingOutSchema } from '../../shared/protocol/giving-out.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopiesDesk } from './copies-desk.tsx';
import './copies-desk.css';
import type { ChairHands } from './hands.ts';
import { ProtectedList } from './protected-list.tsx';

interface GivingOutToolProps {
  view: ConferenceView;
  send: BoardStore['send'];
  /** The chair stays here when their own copy arrives. */
  onGive: () => void;
  /** To the board, which can be changed again. */
  onBoard: () => void;
}

/** Everybody's copies, for the chair; and for the minute taker while a second person is asked for. */
export function GivingOutTool({ view, send, ...ways }: GivingOutToolProps) {
  const { givingOut } = view;
  const isChair = view.you.role === 'chair';
  if (givingOut === undefined) return null;
  const chair = isChair ? chairHands(view, send, ways) : null;
  if (view.conference.progress !== 'closed') {
    return chair === null ? null : <BeforeTheClose chair={chair} />;
  }
  return <Closed view={view} send={send} chair={chair} givingOut={givingOut} />;
}

function chairHands(
  view: ConferenceView,
  send: BoardStore['send'],
  ways: Pick<GivingOutToolProps, 'onGive' | 'onBoard'>,
): ChairHands {
  const { givingOut, people } = view;
  const here = people.filter(
    ({ role, attendance }) => role === 'minute-taker' && attendance === 'present',
  );
  return {
    send,
    people,
    protectedFacts: givingOut?.protectedFacts ?? [],
    officeOnly: new Set(givingOut?.officeOnly),
    second: here[0]?.name ?? '',
    ...ways,
  };
}

interface ClosedProps extends Pick<GivingOutToolProps, 'view' | 'send'> {
  chair: ChairHands | null;
  givingOut: NonNullable<ConferenceView['givingOut']>;
}

function Closed({ view, send, chair, givingOut }: ClosedProps) {
  const t = useTexts();
  const { id } = view.conference;
  const { version, givenOut, agreed } = givingOut;
  // What somebody else did comes with the view; the chair is not asked for a proof because of it.
  const news = JSON.stringify(chair === null ? givingOut : [version, givenOut]);
  const fetched = useFetched(`/api/conferences/${id}/giving-out`, givingOutSchema, news);
  const { value, failure, load } = fetched;
  if (chair === null && givenOut) {
    return (
      <div>
        <Notice tone="well" announced>
          <p>{t('giving-out.second.over')}</p>
        </Notice>
      </div>
    );
  }
  if (value === null) {
    return (
      <div>
        {failure === null ? (
          <p role="status">{t('giving-out.loading')}</p>
        ) : (
          <Notice tone="care" announced>
            <p>{failureWords(t, failure)}</p>
            <div>
              <Button kind="secondary" size="small" onPress={() => void load()}>
                {t('outcomes.again')}
              </Button>
            </div>
          </Notice>
        )}
      </div>
    );
  }
  return (
    <CopiesDesk
      desk={{
        conference: id,
        facts: { ...value, agreed },
        load,
        chair,
        agree:
          chair === null
            ? () => send({ kind: 'agreeToCopies', version, changes: value.changes })
            : null,
      }}
    />
  );
}

/** The list can be kept from the first day on. */
function BeforeTheClose({ chair }: { chair: ChairHands }) {
  const t = useTexts();
  return (
    <div className="desk-overview desk-before">
      <Notice>
        <p>{t('giving-out.before')}</p>
      </Notice>
      <section className="panel desk-panel" aria-labelledby="protected-heading">
        <h3 id="protected-heading">{t('giving-out.protected.heading')}</h3>
        <ProtectedList chair={chair} onChanged={() => Promise.resolve()} />
      </section>
    </div>
  );
}

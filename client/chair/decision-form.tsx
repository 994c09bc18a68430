import { useEffect, useState } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { englishOutcomes } from '../../shared/outcomes/words.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { isSplit, usualAudience, whoSees } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { useLeaveWords } from '../ui/left-words.ts';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { checkDecision } from './check-decision.ts';
import { ChildFields } from './child-fields.tsx';
import { decisionCommand, startDecision, wordsAdded } from './decision-draft.ts';
import type { ChildDraft, DecisionDraft, ViewDraft } from './decision-draft.ts';
import { needsOf, tallyFor } from './decision-needs.ts';
import './decision-form.css';
import { DissentFields } from './dissent-fields.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface DecisionFormProps {
  view: ConferenceView;
  template: Template;
  send: Send;
  onRecorded: () => void;
}

/** The decision, child by child, with its reasons, who saw it otherwise, and what the parents say. */
export function DecisionForm({ view, template, send, onRecorded }: DecisionFormProps) {
  const t = useTexts();
  const { children } = view.conference;
  const [start] = useState(() => startDecision(children, view.decision));
  const [draft, setDraft] = useState(start);
  const [isRecorded, setRecorded] = useState(false);
  useLeaveWords(isRecorded ? [] : wordsAdded(start, draft));
  useEffect(() => {
    if (isRecorded) onRecorded();
  }, [isRecorded, onRecorded]);
  const change = (part: Partial<DecisionDraft>) => setDraft({ ...draft, ...part });
  const nameOf = (id: string) => children.find((child) => child.id === id)?.name ?? '';
  const needsFor = (child: ChildDraft) => needsOf(view, template, child);
  const check = useCheck(checkDecision(t, draft, nameOf, needsFor));
  const { run, failure, isSending } = useSend(send);
  const isOlder = draft.over !== (view.decision?.version ?? 0);
  // What was written while it was decided otherwise than the agencies said is not sent once it is not.
  const withoutStale = ({ children: all, ...rest }: DecisionDraft): DecisionDraft => ({
    ...rest,
    children: all.map((child) =>
      needsFor(child).differsFrom === null ? { ...child, differs: '' } : child,
    ),
  });
  const record = async () => {
    if (check.isRight() && (await run(decisionCommand(withoutStale(draft))))) {
      setRecorded(true);
    }
  };
  return (
    <Form
      onSubmit={() => void record()}
      check={check}
      mistakesHeading={t('chair.mistakes')}
      failure={failure}
    >
      <div className="decision-form">
        {isOlder && (
          <Notice tone="care">
            <p>{t('chair.decision.older')}</p>
            <Button
              kind="secondary"
              size="small"
              onPress={() => change({ over: view.decision?.version ?? 0 })}
            >
              {t('chair.decision.over-it')}
            </Button>
          </Notice>
        )}
        <p className="soft">{decidedBy(view, template)}</p>
        <NotEnough view={view} />
        {isSplit(view) && <SeenBy view={view} />}
        {draft.children.map((child) => (
          <ChildFields
            key={child.child}
            name={nameOf(child.child)}
            child={child}
            template={template}
            tally={tallyFor(view, child.child)}
            needs={needsFor(child)}
            wordsFor={check.wordsFor}
            onChange={(next) =>
              change({
                children: draft.children.map((one) => (one.child === next.child ? next : one)),
              })
            }
          />
        ))}
        <TextArea
          id="decision-reasons"
          label={t('chair.decision.reasons')}
          rows={3}
          value={draft.reasons}
          onChange={(reasons) => change({ reasons })}
          maxLength={limits.lineText}
          error={check.wordsFor('decision-reasons')}
        />
        {draft.dissent.map((dissent) => (
          <DissentFields
            key={dissent.key}
            dissent={dissent}
            view={view}
            template={template}
            wordsFor={check.wordsFor}
            onChange={(next) => change({ dissent: withOne(draft.dissent, next) })}
            onRemove={() => change({ dissent: withoutOne(draft.dissent, dissent) })}
          />
        ))}
        {draft.parentsViews.map((one) => (
          <ParentsView
            key={one.key}
            parentsView={one}
            view={view}
            error={check.wordsFor(`view-${one.key}`)}
            onChange={(next) => change({ parentsViews: withOne(draft.parentsViews, next) })}
            onRemove={() => change({ parentsViews: withoutOne(draft.parentsViews, one) })}
          />
        ))}
        <div className="button-row">
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() => change({ dissent: [...draft.dissent, newDissent(children)] })}
          >
            {t('chair.decision.add-dissent')}
          </Button>
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() => change({ parentsViews: [...draft.parentsViews, newView()] })}
          >
            {t('chair.decision.add-view')}
          </Button>
        </div>
        <div className="button-row">
          <Button submits busy={isSending}>
            {t('chair.decision.record')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** Too few agencies are here, and were when the views were shown: said before anything is recorded. */
function NotEnough({ view: { deciding } }: { view: Pick<ConferenceView, 'deciding'> }) {
  const t = useTexts();
  if (deciding === undefined || deciding.quorum.met || deciding.quorum.whenShown === true) {
    return null;
  }
  return (
    <Notice tone="care" heading={t('deciding.quorum.not-met')}>
      <p>{t('deciding.quorum.may')}</p>
      <p>{t('deciding.decision.not-enough')}</p>
    </Notice>
  );
}

/** The reasons stay in the part where they were given. */
function SeenBy({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { sentence } = whoSees(t, lang, view, usualAudience(view) ?? '');
  return (
    <Notice>
      <p>{t('chair.decision.seen-by')}</p>
      <p>{sentence}</p>
    </Notice>
  );
}

const newDissent = (children: ConferenceView['conference']['children']) => ({
  key: newId(),
  person: '',
  children: children.map(({ id }) => id),
  outcome: '' as const,
  reason: '',
  formal: false,
});

const newView = (): ViewDraft => ({ key: newId(), person: '', words: '' });

const withOne = <One extends { key: string }>(all: readonly One[], next: One): One[] =>
  all.map((one) => (one.key === next.key ? next : one));

const withoutOne = <One extends { key: string }>(all: readonly One[], gone: One): One[] =>
  all.filter((one) => one.key !== gone.key);

function ParentsView({
  parentsView,
  view,
  error,
  onChange,
  onRemove,
}: {
  parentsView: ViewDraft;
  view: Pick<ConferenceView, 'people'>;
  error: string | undefined;
  onChange: (view: ViewDraft) => void;
  onRemove: () => void;
}) {
  const t = useTexts();
  const family = view.people.filter(({ role }) => roleRights[role].family);
  return (
    <div className="voice-fields">
      <Select
        id={`view-${parentsView.key}`}
        label={t('chair.decision.parent')}
        value={parentsView.person}
        unchosen={t('chair.decision.choose')}
        onChange={(person) => onChange({ ...parentsView, person })}
        error={error}
        options={family.map(({ id, name }) => ({ value: id, words: name }))}
      />
      <TextArea
        label={t('chair.decision.words')}
        rows={2}
        value={parentsView.words}
        onChange={(words) => onChange({ ...parentsView, words })}
        maxLength={limits.reasonText}
      />
      <Button kind="quiet" size="small" icon="close" onPress={onRemove}>
        {t('chair.decision.take-off')}
      </Button>
    </div>
  );
}

/** The format's own sentence, unless the chair says that it is different this time. */
const decidedBy = ({ settings }: Pick<ConferenceView, 'settings'>, template: Template): string =>
  settings === undefined || settings.decides === template.settings.decides
    ? template.decision.by
    : englishOutcomes.decidedBy[settings.decides];

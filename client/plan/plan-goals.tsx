import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import { AddLine } from './add-line.tsx';
import { ActionGroups } from './plan-action.tsx';
import { usePlanHands } from './plan-hands.ts';
import { Agreeing, PlanLine } from './plan-line.tsx';
import type { PlanGoal } from './plan-shown.ts';

/** Each danger statement with its goal and what is done for it: one card, read from top to bottom. */
export function PlanGoals({ goals }: { goals: readonly PlanGoal[] }) {
  const t = useTexts();
  if (goals.length === 0) return <p className="plan-none">{t('plan.empty.goals')}</p>;
  return (
    <ul className="plan-goals">
      {goals.map((one) => (
        <li key={one.danger?.id ?? one.goals[0]?.id}>
          <GoalCard {...one} />
        </li>
      ))}
    </ul>
  );
}

function GoalCard({ danger, goals, actions }: PlanGoal) {
  const t = useTexts();
  const { adds } = usePlanHands();
  const answered = goals[0] ?? danger;
  return (
    <section className="plan-card">
      {danger !== null && (
        <div className="plan-danger">
          <PlanLine line={danger} plainKind="child-view" />
          <Agreeing line={danger} />
        </div>
      )}
      <div className="plan-goal">
        {goals.length === 0 && (
          <p className="plan-no-goal">
            <Icon name="info" size={16} />
            {t('board.notes.no-goal', { number: danger?.number ?? 0 })}
          </p>
        )}
        {goals.map((goal) => (
          <div key={goal.id}>
            <PlanLine line={goal} plainKind="child-view" />
            <Agreeing line={goal} />
          </div>
        ))}
      </div>
      <div className="plan-actions">
        {actions.length === 0 && <p className="soft">{t('plan.empty.actions')}</p>}
        <ActionGroups actions={actions} />
        {answered !== null && adds === 'pen' && <AddLine code="action" answers={answered} />}
      </div>
    </section>
  );
}

/** Whether a plan is needed, as a professional says it with the number (Durham). */
export const planNeededs = ['yes', 'no', 'not-sure'] as const;

export type PlanNeeded = (typeof planNeededs)[number];

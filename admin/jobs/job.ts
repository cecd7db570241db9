import type { JobsQuery } from '../generated/graphql.ts';

export type Job = NonNullable<JobsQuery['jobs']>['nodes'][number];

export const isUnderWay = ({ state }: Job) => state === 'QUEUED' || state === 'RUNNING';

import type { ReactNode } from 'react';
import { NoAccess } from './NoAccess.tsx';
import { may } from './may.ts';
import { useViewer } from './viewer.ts';

/** A page behind its door: closed unless `may` says otherwise. */
export const Guarded = ({ resource, action, children }: { resource: string; action: string; children: ReactNode }) =>
  may(useViewer(), resource, action) ? children : <NoAccess resource={resource} action={action} />;

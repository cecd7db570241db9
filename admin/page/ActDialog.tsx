import { Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import type { TextKey } from '../i18n/texts.ts';
import { ActForm } from './ActForm.tsx';

type ActDialogProps = {
  title: string;
  intro?: ReactNode;
  act: (values: FieldValues) => Promise<unknown>;
  submit: string;
  done?: TextKey;
  start?: FieldValues;
  danger?: boolean;
  onClose: () => void;
  children?: ReactNode;
};

/** However long a form, the act stays in sight; what has the focus is never behind it. */
const withActsInSight = {
  pb: 0,
  scrollPaddingBottom: '80px',
  '& .acts': { position: 'sticky', bottom: 0, zIndex: 1, pt: 3, pb: 4, backgroundColor: 'background.paper' },
} as const;

/** One act in a dialog: closes when it is done, says so, and has the page read anew. */
export function ActDialog({ title, intro, act, done, onClose, children, ...form }: ActDialogProps) {
  const id = useId();
  const notify = useNotify();
  const refresh = useRefresh();
  const finish = async (values: FieldValues) => {
    await act(values);
    onClose();
    notify(done ?? 'page.saved', { type: 'success' });
    refresh();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={withActsInSight}>
        {intro && <Typography sx={{ mb: 4, color: 'text.secondary' }}>{intro}</Typography>}
        <ActForm act={finish} onCancel={onClose} {...form}>
          {children}
        </ActForm>
      </DialogContent>
    </Dialog>
  );
}

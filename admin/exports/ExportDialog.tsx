import { MenuItem, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateInput, required, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ask, askFor } from '../api/ask.ts';
import type { FieldDecision } from '../contacts/contact.ts';
import {
  type ContactFilter,
  type ContactOrder,
  ExportRoomDocument,
  StartExportDocument,
  type StartExportInput,
} from '../generated/graphql.ts';
import { useLanguage, useRegion, useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { fitsCard } from './fits-card.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { FormatChoice } from './FormatChoice.tsx';

/** What the list asks; the export asks the same. */
export type Asked = { filter?: ContactFilter; search?: string; orderBy?: ContactOrder };

type ExportDialogProps = {
  decisions: FieldDecision[];
  /** Fields that the list shows: what one works with is what one takes along. */
  shown: string[];
  asked: Asked;
  count: { value: number; more: boolean } | undefined;
  onClose: () => void;
};

/** Asks for a file of what may leave of the contacts of a list: which fields, for whom and why. The API decides; nothing is gathered in the browser. */
export function ExportDialog({ decisions, shown, asked, count, onClose }: ExportDialogProps) {
  const text = useText();
  const path = usePath();
  const language = useLanguage();
  const navigate = useNavigate();
  const purpose = usePurpose();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const exportable = decisions.filter(({ exportVerdict }) => exportVerdict !== 'NO');
  const ordinary = exportable.filter(({ sensitivity }) => sensitivity === 'ORDINARY').map(({ field }) => field);
  const usual = ordinary.filter(field => shown.includes(field));
  const start = async ({ format, delimiter, ...values }: Record<string, any>) => {
    const input: StartExportInput = {
      ...asked,
      purpose: purpose.code,
      format,
      delimiter: format === 'CSV' ? delimiter : undefined,
      language,
      recipient: values['recipient'],
      reason: values['reason'],
      doNotCallCheckedOn: values['doNotCallCheckedOn'] || undefined,
      fields: values['fields'].filter((field: string) => format !== 'VCARD' || fitsCard(field)),
      idempotencyKey,
    };
    await askFor(StartExportDocument, { input }, 'startExport');
    await navigate(path('/jobs'));
  };
  return (
    <ActDialog
      title={text('exports.title', { purpose: purpose.label })}
      intro={
        <>
          {text('exports.why')} {count && <AtMost count={count} />}
        </>
      }
      submit={text('exports.start')}
      done="exports.started"
      start={{
        fields: usual.length > 0 ? usual : ordinary,
        format: 'XLSX',
        delimiter: language === 'nl' ? 'SEMICOLON' : 'COMMA',
        recipient: '',
        doNotCallCheckedOn: '',
        reason: '',
      }}
      onClose={onClose}
      act={start}
    >
      <FieldChoice decisions={decisions} />
      <FormatChoice />
      <Recipient />
      <ReasonInput />
    </ActDialog>
  );
}

function AtMost({ count }: { count: { value: number; more: boolean } }) {
  const text = useText();
  const region = useRegion();
  if (count.more) return null;
  const number = new Intl.NumberFormat(region).format(count.value);
  return <Typography component="span">{text('exports.atMost', { smart_count: count.value, number })}</Typography>;
}

/** Whom the purpose names, and for advertising by telephone the day of the check (L94). */
function Recipient() {
  const text = useText();
  const region = useRegion();
  const purpose = usePurpose().code;
  const names = new Intl.DisplayNames(region, { type: 'region' });
  const { data } = useQuery({ queryKey: ['export-room', purpose], queryFn: async () => (await ask(ExportRoomDocument, { purpose })).data });
  const named = new Set(data?.purpose?.recipients.map(({ id }) => id));
  const recipients = (data?.recipients ?? []).filter(({ id, internal }) => internal || named.has(id));
  const byPhone = data?.purpose?.directMarketing === true && data.purpose.channel === 'PHONE';
  return (
    <>
      <TextInput
        source="recipient"
        label={text('exports.recipient')}
        helperText={text('exports.recipientHelp')}
        validate={required()}
        select
        fullWidth
      >
        {recipients.map(({ id, name, country, internal }) => (
          <MenuItem key={id} value={id}>
            {internal ? text('exports.internal', { name }) : `${name}, ${names.of(country)}`}
          </MenuItem>
        ))}
      </TextInput>
      {byPhone && (
        <DateInput source="doNotCallCheckedOn" label={text('exports.doNotCall')} validate={required()} helperText={false} fullWidth />
      )}
    </>
  );
}

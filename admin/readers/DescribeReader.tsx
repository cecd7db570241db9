import { DateInput, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { DescribeStaffMemberDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import type { Reader } from './list-file.ts';

/** What the list of persons with access says of one of them. */
export function DescribeReader({ reader, onClose }: { reader: Reader; onClose: () => void }) {
  const text = useText();
  return (
    <ActDialog
      title={`${text('readers.describe')}: ${reader.name}`}
      intro={text('readers.describeWhy')}
      submit={text('page.save')}
      start={{ capacity: reader.capacity ?? '', confidentialSince: reader.confidentialSince ?? '' }}
      onClose={onClose}
      act={({ capacity, confidentialSince }) =>
        askFor(
          DescribeStaffMemberDocument,
          { input: { staffId: reader.id, capacity: capacity || null, confidentialSince: confidentialSince || null } },
          'describeStaffMember',
        )
      }
    >
      <TextInput source="capacity" label={text('readers.capacity')} helperText={false} fullWidth />
      <DateInput source="confidentialSince" label={text('readers.bound')} helperText={false} fullWidth />
    </ActDialog>
  );
}

import { Box, Tooltip, Typography } from '@mui/material';
import type { FieldCategory, Remedy, WithheldReason } from '../generated/graphql.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useRegion, useText } from '../i18n/use-text.ts';
import { Lock } from '../locks/Lock.tsx';
import { Section } from '../page/Section.tsx';
import { useTimeZone } from '../organisation/use-languages.ts';
import { sayDay } from '../page/When.tsx';
import { type Contact, type FieldDecision, valueOf, withheldOf } from './contact.ts';
import { FieldValue } from './FieldValue.tsx';

/** The person's data by category: values with their origin, and locks that say why. Locks with one reason share a row. */
export function Person({
  contact,
  decisions,
  heading = 'contacts.person',
}: {
  contact: Contact;
  decisions: FieldDecision[];
  heading?: TextKey;
}) {
  const text = useText();
  const categories = [...new Set(decisions.map(({ category }) => category))];
  return (
    <Section title={text(heading)}>
      {categories.map(category => (
        <Category
          key={category}
          category={category}
          contact={contact}
          decisions={decisions.filter(decision => decision.category === category)}
        />
      ))}
    </Section>
  );
}

function Category({ category, contact, decisions }: { category: FieldCategory; contact: Contact; decisions: FieldDecision[] }) {
  const text = useText();
  return (
    <Box sx={{ '& + &': { mt: 3, pt: 3, borderTop: 1, borderColor: 'divider' } }}>
      <Typography component="h3" variant="subtitle2" sx={{ color: 'text.secondary', mb: 1 }}>
        {text(`category.${category}`)}
      </Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {decisions
          .filter(({ verdict }) => verdict !== 'NO')
          .map(decision => (
            <Row key={decision.field} label={decision.label}>
              <Cell contact={contact} decision={decision} />
            </Row>
          ))}
        {lockedTogether(decisions).map(({ labels, reason, remedy }) => (
          <Row key={labels} label={labels} quiet>
            <Lock field={labels} reason={reason} remedy={remedy} shape="row" />
          </Row>
        ))}
      </Box>
    </Box>
  );
}

const Row = ({ label, quiet, children }: { label: string; quiet?: boolean; children: React.ReactNode }) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '180px minmax(0, 1fr)' }, columnGap: 4, py: 1.25, alignItems: 'baseline' }}>
    <Typography component="dt" sx={{ color: 'text.secondary', fontSize: quiet ? '0.875rem' : undefined }}>
      {label}
    </Typography>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  </Box>
);

function Cell({ contact, decision }: { contact: Contact; decision: FieldDecision }) {
  const withheld = withheldOf(contact, decision.field);
  const origin = useSayOrigin()(contact, decision.field);
  if (withheld) return <Lock field={decision.label} reason={withheld.reason} remedy={withheld.remedy} shape="row" />;
  const value = <FieldValue value={valueOf(contact, decision.field)} decision={decision} />;
  return origin ? (
    <Tooltip title={origin} placement="top-start">
      <Box
        component="span"
        tabIndex={0}
        sx={{ borderRadius: 1, '&:hover': { textDecoration: 'underline dotted', textUnderlineOffset: 4 } }}
      >
        {value}
      </Box>
    </Tooltip>
  ) : (
    value
  );
}

/** Where a value came from, and when. */
function useSayOrigin() {
  const text = useText();
  const region = useRegion();
  const timeZone = useTimeZone();
  return (contact: Contact, field: string) => {
    const origin = contact.origins.find(known => known.field === field);
    if (!origin) return undefined;
    const day = sayDay(region, new Date(origin.at), timeZone);
    return [text(`origin.${origin.origin}`, { day }), origin.detail].filter(Boolean).join(' · ');
  };
}

type Locked = { labels: string; reason: WithheldReason; remedy: Remedy | null | undefined };

function lockedTogether(decisions: FieldDecision[]): Locked[] {
  const together = new Map<string, { labels: string[]; reason: WithheldReason; remedy: Remedy | null | undefined }>();
  for (const { label, verdict, reason, remedy } of decisions) {
    if (verdict !== 'NO' || !reason) continue;
    const key = JSON.stringify([reason, remedy]);
    const locked = together.get(key) ?? { labels: [], reason, remedy };
    locked.labels.push(label);
    together.set(key, locked);
  }
  return [...together.values()].map(({ labels, ...locked }) => ({
    ...locked,
    labels: labels.map((label, at) => (at === 0 ? label : label.toLowerCase())).join(', '),
  }));
}

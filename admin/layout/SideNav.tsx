import {
  Box,
  Drawer,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import BalanceOutlined from '@mui/icons-material/BalanceOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import ContactsOutlined from '@mui/icons-material/ContactsOutlined';
import DomainOutlined from '@mui/icons-material/DomainOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import ImportExportOutlined from '@mui/icons-material/ImportExportOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import HealthAndSafetyOutlined from '@mui/icons-material/HealthAndSafetyOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import MarkEmailUnreadOutlined from '@mui/icons-material/MarkEmailUnreadOutlined';
import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { Link, useLocation } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/use-text.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { usePath } from './purpose.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { useNavOpen } from './use-nav-open.ts';

type Door = { room: string; title: TextKey; icon: SvgIconComponent };
type Group = { title: TextKey; doors: Door[] };

export const groups: Group[] = [
  {
    title: 'layout.people',
    doors: [
      { room: 'contacts', title: 'contacts.title', icon: ContactsOutlined },
      { room: 'proposals', title: 'proposals.title', icon: MarkEmailUnreadOutlined },
      { room: 'objections', title: 'objections.title', icon: BalanceOutlined },
      { room: 'consents', title: 'consents.title', icon: InsightsOutlined },
      { room: 'informing', title: 'informing.title', icon: CampaignOutlined },
      { room: 'access-log', title: 'accessLog.title', icon: VisibilityOutlined },
      { room: 'imports', title: 'imports.door', icon: UploadFileOutlined },
      { room: 'jobs', title: 'jobs.title', icon: ImportExportOutlined },
    ],
  },
  {
    title: 'layout.rules',
    doors: [
      { room: 'purposes', title: 'purposes.title', icon: FlagOutlined },
      { room: 'notices', title: 'notices.title', icon: ArticleOutlined },
      { room: 'consent-forms', title: 'forms.title', icon: FactCheckOutlined },
      { room: 'fields', title: 'fields.title', icon: ListAltOutlined },
      { room: 'roles', title: 'roles.title', icon: AccountTreeOutlined },
      { room: 'role-changes', title: 'roleChanges.title', icon: HowToRegOutlined },
      { room: 'readers', title: 'readers.title', icon: PersonSearchOutlined },
    ],
  },
  {
    title: 'layout.house',
    doors: [
      { room: 'organisation', title: 'organisation.title', icon: DomainOutlined },
      { room: 'legal-settings', title: 'legalSettings.title', icon: GavelOutlined },
      { room: 'recipients', title: 'recipients.title', icon: OutboxOutlined },
      { room: 'staff', title: 'staff.title', icon: BadgeOutlined },
      { room: 'break-glass', title: 'breakGlass.title', icon: HealthAndSafetyOutlined },
      { room: 'service-accounts', title: 'serviceAccounts.title', icon: KeyOutlined },
    ],
  },
];

/** The doors this viewer may open; beside the page on a wide screen, behind the menu button on a narrow one. */
export function SideNav() {
  const [open, setOpen] = useNavOpen();
  const wide = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'), { noSsr: true });
  if (wide) {
    return (
      <Box sx={{ width: 216, flex: 'none', backgroundColor: 'background.paper' }}>
        <Box sx={{ position: 'sticky', top: 60, py: 4 }}>
          <Doors />
        </Box>
      </Box>
    );
  }
  return (
    <Drawer open={open} onClose={() => setOpen(false)} slotProps={{ paper: { sx: { width: 264, py: 4 } } }}>
      <Doors onGo={() => setOpen(false)} />
      <Box sx={{ px: 3, pt: 4, mt: 'auto', borderTop: 1, borderColor: 'divider' }}>
        <LanguageMenu />
        <ThemeButton />
      </Box>
    </Drawer>
  );
}

function Doors({ onGo }: { onGo?: () => void }) {
  const text = useText();
  const viewer = useViewer();
  const path = usePath();
  const { pathname } = useLocation();
  return (
    <Box component="nav" aria-label={text('layout.navigation')}>
      {groups.map(({ title, doors }) => {
        const open = doors.filter(({ room }) => may(viewer, room, 'list'));
        return open.length === 0 ? null : (
          <Box key={title} sx={{ mb: 4 }}>
            <Typography variant="subtitle2" component="h2" sx={{ px: 5, py: 1, color: 'text.secondary' }}>
              {text(title)}
            </Typography>
            <List disablePadding>
              {open.map(({ room, title: name, icon: Icon }) => {
                const here = pathname === `/${room}` || pathname.startsWith(`/${room}/`);
                return (
                  <ListItem key={room} disablePadding>
                    <ListItemButton
                      component={Link}
                      to={path(`/${room}`)}
                      selected={here}
                      aria-current={here ? 'page' : undefined}
                      onClick={onGo}
                      sx={{
                        mx: 2,
                        px: 3,
                        py: 1.5,
                        borderRadius: 2,
                        '&.Mui-selected': { color: 'primary.main' },
                        '&:focus-visible': { outline: 2, outlineOffset: -2 },
                      }}
                    >
                      <ListItemIcon sx={{ minWidth: 32, color: 'inherit' }}>
                        <Icon />
                      </ListItemIcon>
                      <ListItemText primary={text(name)} slotProps={{ primary: { fontWeight: here ? 700 : 400 } }} />
                    </ListItemButton>
                  </ListItem>
                );
              })}
            </List>
          </Box>
        );
      })}
    </Box>
  );
}

import { useStore } from 'react-admin';

/** Whether the navigation of a small screen is open. */
export const useNavOpen = () => useStore('nav.open', false);

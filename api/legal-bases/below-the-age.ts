/** Whether a contact is below the consent age of their country, by the database's day where the organisation lives: on the day itself they are not (L34). Of table `minor m`. */
export const belowTheAge = `m.consent_age_reached_on > (now() AT TIME ZONE (SELECT time_zone FROM organisation ORDER BY version DESC LIMIT 1))::date`;

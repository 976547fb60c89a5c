import { bilingual } from './bilingual.js';

/** Short names of the forms, for lists and choices; another form goes by its title. */
export const forms = bilingual<{ names: Readonly<Record<string, string>>; none: string }>(
  {
    names: {
      provincial: '地方表',
      'national-2014': '2014 年表',
      'national-2019': '2019 年表',
      'national-2021': '2021 年表',
    },
    none: '没有统计表',
  },
  {
    names: {
      provincial: 'Provincial form',
      'national-2014': 'Form of 2014',
      'national-2019': 'Form of 2019',
      'national-2021': 'Form of 2021',
    },
    none: 'No table',
  },
);

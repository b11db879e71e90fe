import type { Shown } from '../address';
import { access } from './access';
import { activity } from './activity';
import { admin } from './admin';
import { components } from './components';
import { connection } from './connection';
import { dialogs } from './dialogs';
import { insights } from './insights';
import { later } from './later';
import { lists } from './lists';
import { messages } from './messages';
import { names } from './names';
import { notifications } from './notifications';
import { people } from './people';
import { posts } from './posts';
import { settings } from './settings';
import type { Group, State } from './state';
import { teams } from './teams';
import { threads } from './threads';
import { writing } from './writing';

export const GROUPS: Group[] = [
  messages,
  threads,
  writing,
  activity,
  posts,
  later,
  names,
  lists,
  people,
  teams,
  settings,
  notifications,
  admin,
  insights,
  access,
  connection,
  dialogs,
  components,
];

export function find({ group, state }: Shown): State | undefined {
  return GROUPS.find(({ name }) => name === group)?.states.find(({ name }) => name === state);
}

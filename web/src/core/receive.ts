import type { Rooms } from './rooms';
import type { Id, ServerEvent } from './types';

/** Brings what the server says to the room that it concerns; what greets, counts on or answers is heard elsewhere. */
export function receive(rooms: Rooms, event: ServerEvent): void {
  switch (event.type) {
    case 'message':
      rooms.people.meet(event.people ?? []);
      rooms.logs.of(event.conversation).arrive(event);
      if (!rooms.overview.of(event.conversation).get()) rooms.catchUp.askLine(event.conversation, 0);
      break;
    case 'read':
      rooms.marks.heard(
        event.conversation,
        event.person,
        event.seq,
        event.person === rooms.session.me,
        event.back,
      );
      break;
    case 'thread':
      rooms.threads.heard(event.conversation, event);
      rooms.activity.readThread(event.conversation, event.thread);
      rooms.threadInbox.heard();
      break;
    case 'typing':
      rooms.typing.started(event.conversation, event.person);
      break;
    case 'presence':
      rooms.people.present(event.people);
      break;
    case 'person':
      changedPerson(rooms, event.person);
      break;
    case 'conversation':
      if (event.gone) rooms.gone(event.conversation);
      else rooms.catchUp.askUncertain(event.conversation);
      break;
    case 'banner':
      rooms.session.decided({ banner: event.banner, limits: event.limits });
      break;
    case 'look':
      rooms.look.take(event.look);
      break;
    case 'draft':
      rooms.draftSync.heard(event);
      break;
    case 'notify':
      rooms.notifications.heard(event);
      break;
    case 'notifications':
      rooms.notifications.changed();
      break;
    case 'saved':
      rooms.saved.refresh().catch(() => undefined);
      break;
    case 'activity':
      rooms.activity.heard();
      rooms.threadInbox.heard();
      break;
    case 'reminders':
      rooms.reminders.heard();
      break;
    case 'must-reads':
      rooms.mustReads.changedElsewhere();
      break;
    case 'vote':
      rooms.polls.heard(event.message, event.choices);
      break;
    case 'scheduled':
      rooms.scheduled.refresh().catch(() => undefined);
      break;
    case 'guests':
      rooms.guests.recount().catch(() => undefined);
      break;
    case 'team':
      if (event.gone) rooms.teams.gone(event.team);
      else rooms.teams.changed(event.team);
      break;
    case 'sections':
      rooms.myList.sectionsChanged();
      break;
    case 'hello':
    case 'cursor':
    case 'pong':
      break;
  }
}

function changedPerson(rooms: Rooms, id: Id): void {
  rooms.people.refresh([id]).catch(() => undefined);
  if (id === rooms.session.me) rooms.session.refresh().catch(() => undefined);
}

//! Meetings, their items, and what was decided and voted there, as they are searched.

use super::{Document, Place, Target};
use crate::domain::order::set_of;
use crate::domain::{AgendaItem, Decision, Id, Meeting, Person, VoteEvent, Workspace};

impl<'a> Document<'a> {
    /// A meeting, its items, and what was decided and voted there.
    pub fn of_meeting(workspace: &'a Workspace, meeting: &'a Meeting) -> Vec<Self> {
        let mut all = vec![Self::of_sitting(workspace, meeting)];
        for item in &meeting.agenda {
            all.push(Self::of_item(workspace, meeting, item));
            let decisions = item.decisions.iter();
            all.extend(decisions.map(|it| Self::of_decision(workspace, meeting, item, it)));
            let votes = item.votes.iter();
            all.extend(votes.map(|it| Self::of_vote(workspace, meeting, item, it)));
        }
        all
    }

    pub(super) fn of_sitting(workspace: &'a Workspace, meeting: &'a Meeting) -> Self {
        let mut document = Self::new(Target::Meeting(meeting.id.clone()));
        document.say(Place::Name, meeting.name.as_str());
        document.say_all(Place::OtherName, &meeting.heading_as_printed);
        document.say_all(Place::Diary, &meeting.diary_number);
        document.say_all(Place::Whereabouts, &meeting.place);
        for listed in &meeting.attendance {
            document.say(Place::People, listed.name.as_str());
            document.say_all(Place::People, &listed.title);
            document.say_all(Place::People, &listed.organization_as_printed);
        }
        for session in &meeting.sessions {
            document.say(Place::Summary, session.name.as_str());
        }
        for signature in &meeting.signatures {
            document.say(Place::People, signature.name.as_str());
        }
        for next in &meeting.next_meetings {
            document.say_all(Place::Remark, &next.what);
            document.say_all(Place::Remark, &next.date_as_stated);
            document.dates.push(&next.date);
        }
        document.say_all(Place::Remark, &meeting.notes);
        document.say_all(Place::Remark, &meeting.gaps);
        for contradiction in &meeting.contradictions {
            document.say(Place::Remark, contradiction.text.as_str());
        }
        document.dates.extend(meeting.dates());
        for body in &meeting.organizations {
            document.belongs_to(workspace, body);
        }
        document
    }

    pub(super) fn of_item(
        workspace: &'a Workspace,
        meeting: &'a Meeting,
        item: &'a AgendaItem,
    ) -> Self {
        let target = Target::Item(meeting.id.clone(), item.key().to_owned());
        let mut document = Self::new(target);
        document.say(Place::Name, item.title.as_str());
        document.say(Place::Summary, item.summary.as_str());
        document.say_all(Place::Summary, &item.details);
        document.say_all(Place::Summary, &item.subheadings);
        document.say_all(Place::Summary, &item.documents);
        document.say_all(Place::View, &item.viewpoints);
        for decision in &item.decisions {
            document.say(Place::Decision, decision.text.as_str());
        }
        for assignment in &item.assignments {
            document.say(Place::Assignment, assignment.what.as_str());
            document.say_all(Place::Assignment, &assignment.to_as_stated);
            for body in &assignment.to {
                document.belongs_to(workspace, body);
            }
        }
        for vote in &item.votes {
            document.say(Place::Decision, vote.question.as_str());
        }
        document.say_opinions(workspace, item);
        document.say_named(item);
        let concluded = item.inferences.iter().chain(&item.contradictions);
        for statement in concluded {
            document.say(Place::Remark, statement.text.as_str());
        }
        document.say_all(Place::Remark, &item.gaps);
        document.at(workspace, meeting, item);
        for body in &item.forwarded_to {
            document.belongs_to(workspace, body);
        }
        document
    }

    fn say_opinions(&mut self, workspace: &'a Workspace, item: &'a AgendaItem) {
        for reservation in &item.reservations {
            self.say(Place::View, reservation.text.as_str());
            self.say_people(workspace, &reservation.by);
        }
        for note in &item.notes {
            self.say(Place::View, note.text.as_str());
            self.say_people(workspace, &note.by);
        }
    }

    fn say_people(&mut self, workspace: &'a Workspace, people: &'a [Id<Person>]) {
        for person in people.iter().filter_map(|id| workspace.find(id)) {
            self.say(Place::People, person.name.as_str());
        }
    }

    fn say_named(&mut self, item: &'a AgendaItem) {
        for presenter in &item.presenters {
            self.say(Place::People, presenter.name.as_str());
            self.say_all(Place::People, &presenter.title);
        }
        for named in &item.mentioned_persons {
            self.say(Place::People, named.name.as_str());
            self.say_all(Place::People, &named.title);
        }
    }

    /// The meeting and the item it belongs to.
    fn at(&mut self, workspace: &'a Workspace, meeting: &'a Meeting, item: &'a AgendaItem) {
        self.say(Place::Whereabouts, meeting.name.as_str());
        self.dates.extend(meeting.dates());
        let numbers = set_of([item.number.as_str(), item.printed_number()]);
        let numbers = numbers.into_iter().filter(|number| !number.is_empty());
        self.paragraphs.extend(numbers);
        for body in item.body.iter().chain(&meeting.organizations) {
            self.belongs_to(workspace, body);
        }
    }

    pub(super) fn of_decision(
        workspace: &'a Workspace,
        meeting: &'a Meeting,
        item: &'a AgendaItem,
        decision: &'a Decision,
    ) -> Self {
        let number = item.key().to_owned();
        let target = Target::Decision(meeting.id.clone(), number, decision.id.clone());
        let mut document = Self::new(target);
        document.say(Place::Name, decision.text.as_str());
        document.say(Place::Summary, decision.verb.as_str());
        document.say(Place::Whereabouts, item.title.as_str());
        document.say_all(Place::Summary, &decision.deadline_as_stated);
        document.dates.extend(&decision.deadline);
        document.belongs_to(workspace, &decision.by);
        for body in &decision.addressed_to {
            document.belongs_to(workspace, body);
        }
        document.at(workspace, meeting, item);
        document
    }

    pub(super) fn of_vote(
        workspace: &'a Workspace,
        meeting: &'a Meeting,
        item: &'a AgendaItem,
        vote: &'a VoteEvent,
    ) -> Self {
        let number = item.key().to_owned();
        let target = Target::Vote(meeting.id.clone(), number, vote.id.clone());
        let mut document = Self::new(target);
        document.say(Place::Name, vote.question.as_str());
        document.say_all(Place::Outcome, &vote.result);
        document.say_all(Place::Remark, &vote.note);
        document.say_all(Place::Remark, vote.yes_means.iter().chain(&vote.no_means));
        for one in &vote.by_huvudman {
            document.belongs_to(workspace, &one.huvudman);
        }
        for one in &vote.votes {
            document.say(Place::People, one.name.as_str());
            for huvudman in &one.on_behalf_of {
                document.belongs_to(workspace, huvudman);
            }
        }
        document.say(Place::Whereabouts, item.title.as_str());
        document.at(workspace, meeting, item);
        document
    }
}

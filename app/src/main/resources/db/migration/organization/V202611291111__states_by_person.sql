-- Joined by the thousand right after a roster came in, before the planner has heard of it.
create index person_state_person on organization.person_state (person);

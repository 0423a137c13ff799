// What a target is about stands once on the list; one that is taken off has no subject.
CREATE CONSTRAINT target_subject IF NOT EXISTS FOR (n:Target) REQUIRE n.subject IS UNIQUE

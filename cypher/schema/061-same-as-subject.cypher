// About two there is one standing decision; one that was undone has no subject.
CREATE CONSTRAINT same_as_subject IF NOT EXISTS FOR (n:SameAs) REQUIRE n.subject IS UNIQUE

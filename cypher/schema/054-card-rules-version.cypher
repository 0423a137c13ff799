// Two who change the rules at once cannot both write the next version.
CREATE CONSTRAINT card_rules_version IF NOT EXISTS FOR (n:CardRules) REQUIRE n.version IS UNIQUE

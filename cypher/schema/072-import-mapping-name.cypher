// A mapping is kept once under its name.
CREATE CONSTRAINT import_mapping_name IF NOT EXISTS FOR (n:ImportMapping) REQUIRE n.name IS UNIQUE

// Codes of files' own, which imported things keep.
CREATE INDEX entity_code IF NOT EXISTS FOR (n:Entity) ON (n.code)

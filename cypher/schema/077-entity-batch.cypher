// What an import wrote, so that it can be taken back.
CREATE INDEX entity_batch IF NOT EXISTS FOR (n:Entity) ON (n.batch)

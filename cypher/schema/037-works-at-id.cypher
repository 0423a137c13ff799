CREATE INDEX works_at_id IF NOT EXISTS FOR ()-[t:WORKS_AT]-() ON (t.id)

CREATE INDEX introduced_id IF NOT EXISTS FOR ()-[t:INTRODUCED]-() ON (t.id)

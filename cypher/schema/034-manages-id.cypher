CREATE INDEX manages_id IF NOT EXISTS FOR ()-[t:MANAGES]-() ON (t.id)

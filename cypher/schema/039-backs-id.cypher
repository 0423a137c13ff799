CREATE INDEX backs_id IF NOT EXISTS FOR ()-[t:BACKS]-() ON (t.id)

CREATE INDEX partners_with_id IF NOT EXISTS FOR ()-[t:PARTNERS_WITH]-() ON (t.id)

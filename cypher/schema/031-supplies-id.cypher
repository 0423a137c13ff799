CREATE INDEX supplies_id IF NOT EXISTS FOR ()-[t:SUPPLIES]-() ON (t.id)

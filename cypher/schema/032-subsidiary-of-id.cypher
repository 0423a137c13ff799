CREATE INDEX subsidiary_of_id IF NOT EXISTS FOR ()-[t:SUBSIDIARY_OF]-() ON (t.id)

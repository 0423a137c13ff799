CREATE INDEX member_of_id IF NOT EXISTS FOR ()-[t:MEMBER_OF]-() ON (t.id)

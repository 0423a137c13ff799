CREATE INDEX invests_in_id IF NOT EXISTS FOR ()-[t:INVESTS_IN]-() ON (t.id)

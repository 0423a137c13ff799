CREATE INDEX company_credit_code IF NOT EXISTS FOR (n:Company) ON (n.creditCode)

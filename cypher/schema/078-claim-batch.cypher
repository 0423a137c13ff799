CREATE INDEX claim_batch IF NOT EXISTS FOR (n:Claim) ON (n.batch)

CREATE INDEX company_listing_code IF NOT EXISTS FOR (n:Company) ON (n.listingCode)

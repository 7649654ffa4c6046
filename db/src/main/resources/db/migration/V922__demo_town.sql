-- How many projects of each town this demonstration began with: what is told counts steps of that story, so it is told to its end.
-- A demonstration of before there were towns has none.
ALTER TABLE demo.clock ADD COLUMN town integer NOT NULL DEFAULT 0 CHECK (town >= 0);

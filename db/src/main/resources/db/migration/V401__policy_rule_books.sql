-- Every state of a jurisdiction's rules that was ever run here: receipts name it by its hash.
CREATE TABLE policy.rule_book (
    hash         text PRIMARY KEY,
    jurisdiction text NOT NULL,
    -- pack id → hash of its files
    packs        jsonb NOT NULL,
    first_used   timestamp NOT NULL
);

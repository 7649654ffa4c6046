-- what is short already is known; what is foreseen is the next short month, of those whose day of pay is still ahead
alter table supervision.forecast
    -- the first month that had fallen due and was not covered, and what was missing; null where all that had fallen due was covered
    add column behind_month date,
    add column behind_fen bigint,
    -- of months whose day of pay had gone by: what was due, and what had come in for it
    add column past_due_fen bigint,
    add column past_in_fen bigint,
    -- wages of the short month, or else of the next to be paid, that were not paid yet; inflow_fen is what was expected for them
    add column open_fen bigint;

update supervision.forecast
    set behind_month = short_month, behind_fen = gap_fen, short_month = null, gap_fen = 0
    where short_month < month - interval '1 month';

alter table supervision.account_outcome
    -- the day of pay: a forecast made later knew it
    add column due_on date,
    -- of what was unpaid, that of the month itself
    add column own_fen bigint;

-- what was told before was told the day after the day of pay, and counted everything unpaid
update supervision.account_outcome set due_on = known_on - 1, own_fen = unpaid_fen;

alter table supervision.account_outcome
    alter column due_on set not null,
    alter column own_fen set not null,
    drop column short;
alter table supervision.account_outcome
    -- what earlier months owe makes no month short that was paid itself
    add column short boolean not null generated always as (own_fen > 0 and balance_fen < unpaid_fen) stored;

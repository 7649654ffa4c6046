-- 代发文件: what the bank is handed, kept before anybody gets it and the same ever after; numbers of cards stand in it, so that
-- it is stored encrypted
create table wage.pay_file (
    batch   uuid primary key references wage.pay_batch,
    cipher  text not null,
    sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size    integer not null check (size > 0),
    made_at timestamp not null
);

-- 余额不足: why a batch was not sent, while it was not
create table wage.pay_shortage (
    batch       uuid primary key references wage.pay_batch,
    project     uuid not null references project.construction_project,
    due_fen     bigint not null check (due_fen > 0),
    balance_fen bigint not null,
    gap_fen     bigint not null check (gap_fen > 0),
    told_at     timestamp not null,
    covered_at  timestamp check (covered_at >= told_at),
    check (gap_fen = due_fen - balance_fen)
);
create index shortage_of_project on wage.pay_shortage (project) where covered_at is null;

-- 银行回单: each file once
create table wage.pay_answer (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    batch        uuid references wage.pay_batch,
    kind         text not null check (kind in ('status', 'notice', 'statement', 'sheet')),
    name         text not null,
    file         uuid not null references wage.original_file,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines        integer not null check (lines > 0),
    -- what the bank says is on the account, and what the book says, once the file is booked
    closing_fen  bigint,
    book_fen     bigint,
    recorded_at  timestamp not null,
    recorded_by  text not null,
    -- the same file twice changes nothing; but a wage that fails in two batches is answered by the same words in both
    unique nulls not distinct (project, batch, sha256),
    check ((closing_fen is null) = (book_fen is null))
);
create index answer_of_project on wage.pay_answer (project, recorded_at desc, id desc);
create index answer_of_batch on wage.pay_answer (batch) where batch is not null;

create table wage.pay_answer_line (
    answer    uuid not null references wage.pay_answer,
    place     integer not null check (place > 0),
    -- where it stands in the file
    line      integer not null check (line >= 0),
    pay_line  uuid references wage.pay_line,
    outcome   text not null check (outcome in 
        ('paid', 'other_payee', 'failed', 'returned', 'pending', 'known', 'twice', 'misused', 'income')),
    fen       bigint check (fen >= 0),
    on_day    date,
    other     text,
    bank_reference text,
    reason    text,
    primary key (answer, place),
    check (case when pay_line is null then outcome in ('misused', 'income', 'known') else outcome not in ('misused', 'income') end)
);
create index answer_of_pay_line on wage.pay_answer_line (pay_line) where pay_line is not null;

-- 现金等不经银行的支付: who paid, how many, for which month, and what proves it
create table wage.cash_payment (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    employer     uuid not null references project.enterprise,
    month        date not null check (extract(day from month) = 1),
    -- whence it was paid, of the register wage_sources, never the account itself
    source       text not null check (source <> 'special_account'),
    payer        text not null,
    paid_on      date not null,
    persons      integer not null check (persons > 0),
    amount_fen   bigint not null check (amount_fen > 0),
    files        uuid[] not null check (cardinality(files) > 0),
    recorded_at  timestamp not null,
    recorded_by  text not null
);
create index cash_of_project on wage.cash_payment (project, month desc, id desc);
create index cash_ledger on wage.cash_payment (jurisdiction, month, employer);

-- programs of other offices sign their requests with a key instead of signing in; the key is encrypted at rest
create table party.signing_key (
    officer    text primary key references party.officer,
    key_cipher text not null,
    made_at    timestamp not null,
    made_by    text not null
);

-- a signed request is good once: what was seen within the window in which its time is accepted
create table party.signing_nonce (
    officer text not null references party.officer,
    nonce   text not null,
    at      timestamp not null,
    primary key (officer, nonce)
);
create index signing_nonce_by_age on party.signing_nonce (at);

-- what the national platform asks of every line of a team and this program knows from nowhere: kept from one document to the next
create table wage.platform_constant (
    team  uuid not null references wage.team,
    -- as the mapping of the packs calls it
    field text not null,
    value text not null,
    primary key (team, field)
);

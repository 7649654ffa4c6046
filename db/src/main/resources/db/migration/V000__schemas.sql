-- One schema per module: a module reads and writes its own tables only, and a test holds it to that.
create schema party;
create schema duty;
create schema document;
create schema casework;
create schema policy;

-- A user key is whatever the caller knows a user by; the limit keeps it within what an index holds.
create table profiles (
  user_key text primary key check (char_length(user_key) between 1 and 500),
  plan text,
  service text,
  language text check (language in ('nb', 'nn', 'en'))
);

create table gaps (
  id bigint generated always as identity primary key,
  user_key text not null check (char_length(user_key) between 1 and 500),
  question text not null,
  -- Equal for questions that count as the same; written by Losen, because lower() differs between databases.
  same_as text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  plan text not null,
  kind text not null check (kind in ('unanswered', 'disliked')),
  at timestamptz not null
);
create index gaps_at on gaps (at);
create index gaps_user_key on gaps (user_key);

create table feedback (
  plan text not null,
  record text not null,
  helpful integer not null default 0,
  not_helpful integer not null default 0,
  primary key (plan, record)
);

-- Accounts and sessions: tables of the authentication library, as it compiles them, without its time defaults (it sends
-- every time itself). They belong to sauro_auth; the role that serves pages cannot read them.
set local role sauro_auth;

create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "username" text unique,
  "displayUsername" text
);

create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- Whose account it is. Looked up before the locality is known, so it stands outside row security.
create table auth.account_person (
  account_id text primary key references auth."user" ("id") on delete cascade,
  login text not null unique,
  locality_id uuid not null,
  person_id uuid not null,
  must_change boolean not null,
  disabled_at timestamptz,
  theme text not null check (theme in ('system', 'light', 'dark')),
  contrast text not null check (contrast in ('system', 'normal', 'more')),
  created_at timestamptz not null,
  unique (locality_id, person_id)
);

-- Failures are counted for logins that do not exist too, so that the answer does not tell which do. Only the digest is
-- kept: people type passwords into the wrong field.
create table auth.sign_in_failure (
  login_digest text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failure_by_age on auth.sign_in_failure (last_at);

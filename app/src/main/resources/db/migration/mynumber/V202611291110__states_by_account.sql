-- After an export of a file server thousands of accounts are there that the planner has not heard of yet.
create index account_state_account on mynumber.account_state (account);

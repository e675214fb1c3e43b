-- PostgreSQL lets everyone execute a new function. Here only those may who were named: a visitor must not be able
-- to queue jobs or bring rows back.
revoke execute on all functions in schema registers from public;

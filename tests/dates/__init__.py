"""Tests of dashboard/dates."""

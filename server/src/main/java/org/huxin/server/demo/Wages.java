package org.huxin.server.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 演示工资: who works on some of the sites, and what happens in their months. Everything in it is invented.
 *
 * @param password of the accounts of firms
 * @param families surnames
 * @param given names beside them
 * @param sites by jurisdiction
 * @param plots by name
 */
record Wages(
        String password,
        List<String> families,
        List<String> given,
        Map<String, Crewed> sites,
        Map<String, List<Step>> plots) {

    /** Between {@link #CONTRACTOR} and whoever employs the rest. */
    static final String CONTRACTOR = "contractor";

    static final String SUBCONTRACTOR = "subcontractor";

    /**
     * A site with its people.
     *
     * @param site its name
     * @param first number of the first worker's telephone, the last four digits
     * @param bank of the project's account
     * @param gate whether the contractor's people go through a gate; all others are on spreadsheets
     * @param firms by their part
     * @param plots what happens, one after the other
     */
    record Crewed(String site, int first, String bank, boolean gate, Map<String, Firm> firms, List<String> plots) {}

    /**
     * Who employs them.
     *
     * @param account under which its officer signs in
     * @param officer name
     * @param troubles what happens to somebody in the last month, by place in the firm from 1
     */
    record Firm(
            String name,
            String code,
            String account,
            String officer,
            List<Team> teams,
            Map<Integer, String> troubles) {}

    /**
     * 班组; the first of it leads it.
     *
     * @param trade as the register {@code trades} calls it
     * @param yuan for a day
     */
    record Team(String name, String trade, int yuan, int people) {}

    /**
     * One thing that happens.
     *
     * @param month of the wages, counted from the demonstration's: -1 is the one before; null for what is about none
     * @param day of the month after, or of the demonstration's own; without a month, days after the site was entered
     * @param of firms whose matter it is, one after the other
     */
    record Step(
            @Nullable Integer month,
            int day,
            List<String> of,
            String act,
            @Nullable Map<String, String> with) {}
}

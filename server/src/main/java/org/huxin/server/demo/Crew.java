package org.huxin.server.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws the people of a site: always the same ones. */
final class Crew {

    /** The first digits of a card that no bank has issued. */
    private static final String NOBODYS_BANK = "620000";

    private static final int COMES_LATE = 9;

    private final Wages wages;
    private final Wages.Crewed site;
    private final YearMonth last;
    private final LocalDate entered;

    /** @param last month in which the troubles are */
    Crew(Wages wages, Wages.Crewed site, LocalDate entered, YearMonth last) {
        this.wages = wages;
        this.site = site;
        this.last = last;
        this.entered = entered;
    }

    /** Of the whole site, the contractor's first. */
    private Map<String, List<Hand>> all() {
        var draw = new Draw(site.site().hashCode());
        var phone = site.first();
        var names = new ArrayList<String>();
        var contractor = firm(Wages.CONTRACTOR, phone, draw, names);
        return Map.of(
                Wages.CONTRACTOR,
                contractor,
                Wages.SUBCONTRACTOR,
                firm(Wages.SUBCONTRACTOR, phone + contractor.size(), draw, names));
    }

    List<Hand> of(String part) {
        return all().getOrDefault(part, List.of());
    }

    private List<Hand> firm(String part, int phone, Draw draw, List<String> names) {
        var hands = new ArrayList<Hand>();
        var firm = Objects.requireNonNull(site.firms().get(part), part);
        for (var team : firm.teams()) {
            for (var i = 0; i < team.people(); i++) {
                var place = hands.size() + 1;
                var trouble = firm.troubles().getOrDefault(place, "");
                var card =
                        "%s%010d%03d".formatted(NOBODYS_BANK, site.site().hashCode() & 0x7fffffff, phone + place - 1);
                var hand = new Hand(
                        place,
                        name(draw, names),
                        draw.idNumber(),
                        "1380000%04d".formatted(phone + place - 1),
                        team,
                        i == 0,
                        trouble.equals("no_card") ? null : card,
                        entered,
                        trouble);
                hands.add(hand.late() ? late(hand) : hand);
            }
        }
        return hands;
    }

    private Hand late(Hand one) {
        return new Hand(
                one.place(),
                one.name(),
                one.idNumber(),
                one.phone(),
                one.team(),
                one.leader(),
                one.card(),
                last.atDay(COMES_LATE),
                one.trouble());
    }

    /** Each once on a site. */
    private String name(Draw draw, List<String> names) {
        var name = "";
        do {
            name = draw.oneOf(wages.families()) + draw.oneOf(wages.given());
        } while (names.contains(name));
        names.add(name);
        return name;
    }
}

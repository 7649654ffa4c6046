package org.huxin.server.demo;

import java.time.YearMonth;
import java.util.Map;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the owner of a site has built and pays for it, as the department that keeps it enters them. */
@Component
@Profile("demo")
class SiteMoney {

    /** What is put by for a worker's month. */
    private static final long FEN_EACH = 800_000;

    /** As the contracts of the sites agree: labour cost is a quarter of what was built. */
    private static final long BUILT_FOR_ONE = 4;

    private static final long PERCENT_PAID = 85;
    private static final long WHOLE = 100;

    private final FirmWork firms;
    private final Today today;

    SiteMoney(FirmWork firms, Today today) {
        this.firms = firms;
        this.today = today;
    }

    void act(Payday.Turn turn) {
        if (turn.step().act().equals("measure")) {
            measure(turn);
        } else {
            fund(turn);
        }
    }

    /** In percent of what the people on the site cost: who builds more is owed more labour cost. */
    private void measure(Payday.Turn turn) {
        var cost = turn.crewed().firms().keySet().stream()
                .mapToLong(part -> FEN_EACH * turn.crew().of(part).size())
                .sum();
        var percent = Long.parseLong(turn.with("percent"));
        firms.post(
                turn,
                "/money/measure",
                Map.of(
                        "month",
                        turn.of(),
                        "valueFen",
                        cost * BUILT_FOR_ONE * percent / WHOLE,
                        "measuredOn",
                        today.date().toString()));
    }

    /** Labour cost of the month comes in, a share of a progress payment. */
    private void fund(Payday.Turn turn) {
        var day = today.date().toString();
        var month = YearMonth.from(today.date()).toString();
        var cost = FEN_EACH * turn.crew().of(turn.part()).size();
        var reference = "示例拨付 %s %s".formatted(day, turn.firm().name());
        firms.post(
                turn,
                "/money/pay",
                Map.of(
                        "month",
                        month,
                        "paidOn",
                        day,
                        "amountFen",
                        cost * BUILT_FOR_ONE * PERCENT_PAID / WHOLE,
                        "labourFen",
                        cost,
                        "voucher",
                        reference));
        firms.post(
                turn,
                "/book-account-entry",
                Map.of(
                        "on",
                        day,
                        "kind",
                        "labour_cost",
                        "party",
                        "owner",
                        "amountFen",
                        cost,
                        "reference",
                        reference,
                        "note",
                        month + "人工费"));
    }
}

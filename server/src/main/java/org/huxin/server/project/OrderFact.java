package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What happens to an order to put something right, subject {@code order:<id>}; each has a day of its own. */
public sealed interface OrderFact extends Fact {

    /**
     * A department ordered a firm to put something right.
     *
     * @param ofProject id of the project
     * @param ground word of the register {@code order_grounds}
     * @param party owner or contractor
     * @param firm id of the firm that is ordered
     * @param unit that orders
     * @param dueOn last day on which it may be put right
     */
    @FactType("order.issued")
    record Issued(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            String ground,
            String party,
            String firm,
            String unit,
            LocalDate dueOn)
            implements OrderFact {}

    /** The firm has the paper, at the minute of {@code at}. */
    @FactType("order.received")
    record Received(String subject, LocalDateTime at, String jurisdiction) implements OrderFact {}

    /** It was put right, and the department has seen the evidence. */
    @FactType("order.corrected")
    record Corrected(String subject, LocalDateTime at, String jurisdiction, String unit) implements OrderFact {}

    /** After its day the department decided. @param fineFen null where no fine was imposed */
    @FactType("order.handled")
    record Handled(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String unit,
            @Nullable Long fineFen) implements OrderFact {}

    /** After its day the works were ordered to stop. */
    @FactType("order.stop_ordered")
    record StopOrdered(String subject, LocalDateTime at, String jurisdiction, String unit) implements OrderFact {}

    /** The works may go on as far as this order is concerned. */
    @FactType("order.stop_lifted")
    record StopLifted(String subject, LocalDateTime at, String jurisdiction, String unit) implements OrderFact {}

    /** It was issued in error. */
    @FactType("order.withdrawn")
    record Withdrawn(String subject, LocalDateTime at, String jurisdiction) implements OrderFact {}

    /** How many orders to stop works stand against a project now, subject {@code project:<id>}. */
    @FactType("project.stop_orders_changed")
    record StopOrdersChanged(String subject, LocalDateTime at, String jurisdiction, int standing)
            implements OrderFact {}
}

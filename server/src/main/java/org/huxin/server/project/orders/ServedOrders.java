package org.huxin.server.project.orders;

import java.util.Objects;
import org.huxin.server.document.PaperReceived;
import org.huxin.server.project.OrderFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes the minute at which the firm signed for its order. */
@Component
class ServedOrders {

    private final Orders orders;
    private final ApplicationEventPublisher facts;

    ServedOrders(Orders orders, ApplicationEventPublisher facts) {
        this.orders = orders;
        this.facts = facts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(PaperReceived received) {
        var paper = received.paper();
        var subject = paper.subject();
        if (subject != null && subject.startsWith(Orders.PREFIX)) {
            var at = Objects.requireNonNull(paper.receivedAt());
            if (orders.receive(paper.id(), at)) {
                facts.publishEvent(new OrderFact.Received(subject, at, paper.jurisdiction()));
            }
        }
    }
}

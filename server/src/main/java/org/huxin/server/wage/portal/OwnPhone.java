package org.huxin.server.wage.portal;

import org.huxin.server.kernel.CommandRefused;
import org.springframework.stereotype.Component;

/** Asks of whoever acts for a worker that he be the worker: names and ends of numbers are known to foremen, his phone is his. */
@Component
class OwnPhone {

    private final People people;

    OwnPhone(People people) {
        this.people = people;
    }

    /** @throws CommandRefused {@code worker.phone_needed} if he signed in by the code on a board */
    void required(SignedInWorker who, String refusal) {
        if (who.phoneKeyed() == null) {
            throw new CommandRefused("worker.phone_needed", refusal);
        }
    }

    /** As {@link #required}; nor may anybody else be on file with the phone: {@code worker.phone_shared}. */
    void alone(SignedInWorker who, String refusal) {
        required(who, refusal);
        if (people.withPhone(String.valueOf(who.phoneKeyed()), null).size() > 1) {
            throw new CommandRefused("worker.phone_shared", "这个手机号登记在不止一个人名下，不能用来确认。请让劳资专管员登记您自己的手机号，或者在纸质表上签字");
        }
    }
}

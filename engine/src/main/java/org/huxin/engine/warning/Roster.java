package org.huxin.engine.warning;

import java.util.List;

/**
 * Who is known on a site in a month.
 *
 * @param registered how many are registered by their real name and have not left
 * @param unregistered who was seen at work without being registered
 * @param withoutCard registered, and no wage card is bound
 * @param withoutContract registered, and no labour contract is on file
 */
public record Roster(int registered, List<Row> unregistered, List<Row> withoutCard, List<Row> withoutContract) {

    public Roster {
        unregistered = Row.tidy(unregistered);
        withoutCard = Row.tidy(withoutCard);
        withoutContract = Row.tidy(withoutContract);
    }
}

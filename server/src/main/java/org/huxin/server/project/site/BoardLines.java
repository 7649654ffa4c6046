package org.huxin.server.project.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What a board must say in a jurisdiction, and what the card for the helmet repeats of it. */
@Component
class BoardLines {

    static final String BOARD = "board_lines";
    static final String CARD = "contact_card";

    private final Policies policies;

    BoardLines(Policies policies) {
        this.policies = policies;
    }

    List<BoardLine> of(String jurisdiction) {
        return entries(jurisdiction, BOARD).map(BoardLine::of).toList();
    }

    /** What the place calls its board. */
    String title(String jurisdiction) {
        return register(jurisdiction, BOARD).map(Register::title).orElse("");
    }

    /** The card of a place; empty where no text asks for one. */
    Optional<Register> card(String jurisdiction) {
        return register(jurisdiction, CARD);
    }

    /**
     * A line that is filled in by hand.
     *
     * @throws CommandRefused {@code board.line} if there is none, or others or the records say what stands on it
     */
    BoardLine requireFilled(String jurisdiction, String code, String by) {
        return of(jurisdiction).stream()
                .filter(line -> line.code().equals(code) && line.filledBy(by))
                .findFirst()
                .orElseThrow(() -> CommandRefused.field("board.line", "line", "告示牌的这一行不由这里填写"));
    }

    private Stream<Register.Entry> entries(String jurisdiction, String register) {
        return register(jurisdiction, register).map(Register::entries).orElse(List.of()).stream();
    }

    private Optional<Register> register(String jurisdiction, String id) {
        return policies.stack(jurisdiction).register(id);
    }
}

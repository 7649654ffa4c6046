package org.huxin.server.demo;
import java.util.UUID;
import org.huxin.server.casework.clues.Clue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
@Component
@Profile("demo")
class Proofs {
    UUID of(Clue clue) { return new UUID(0, 1); }
}

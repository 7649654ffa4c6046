package org.huxin.server.party.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.huxin.server.party.PartyTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** How long a name waits. Each test is one transaction, in which the database's clock stands still. */
@PartyTest
@Transactional
class LoginGuardTests {

    private static final String NAME = "guessed-in-one-transaction";

    @Autowired
    LoginGuard guard;

    @Autowired
    DSLContext sql;

    private Duration waits(String name) {
        return Duration.ofSeconds(sql.fetchSingle(
                        "SELECT extract(epoch FROM blocked_until - localtimestamp)::bigint FROM party.login_guard"
                                + " WHERE username = ?",
                        name)
                .get(0, Long.class));
    }

    private int failures(String name) {
        return sql.fetchSingle("SELECT failures FROM party.login_guard WHERE username = ?", name)
                .get(0, Integer.class);
    }

    private void pass(String time) {
        sql.execute("UPDATE party.login_guard SET blocked_until = blocked_until - interval '" + time + "'");
    }

    @Test
    void fourGuessesAreFreeThenTheWaitDoublesUpToAnHour() {
        var seconds = List.of(0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600, 3_600, 3_600, 3_600);
        for (var guess = 0; guess < seconds.size(); guess++) {
            assertThat(guard.admits(NAME)).as("guess %d", guess + 1).isTrue();
            assertThat(waits(NAME)).as("after guess %d", guess + 1).isEqualTo(Duration.ofSeconds(seconds.get(guess)));
            sql.execute("UPDATE party.login_guard SET blocked_until = localtimestamp");
        }
    }

    @Test
    void whoHasToWaitIsTurnedAwayUncountedUntilTheLastSecondIsOver() {
        for (var guess = 0; guess < 6; guess++) {
            sql.execute("UPDATE party.login_guard SET blocked_until = localtimestamp");
            guard.admits(NAME);
        }
        assertThat(waits(NAME)).isEqualTo(Duration.ofSeconds(60));
        for (var burst = 0; burst < 20; burst++) {
            assertThat(guard.admits(NAME)).isFalse();
        }
        assertThat(failures(NAME)).isEqualTo(6);

        pass("59 seconds");
        assertThat(guard.admits(NAME)).isFalse();
        pass("1 second");
        assertThat(guard.admits(NAME)).isTrue();
        assertThat(failures(NAME)).isEqualTo(7);
    }

    @Test
    void anHourOfPeaceIsForgottenAndSoIsEverythingOnceThePasswordFits() {
        for (var guess = 0; guess < 5; guess++) {
            guard.admits(NAME);
        }
        pass("1 hour 31 seconds");
        assertThat(guard.admits(NAME)).isTrue();
        assertThat(failures(NAME)).isEqualTo(1);

        guard.clear(NAME);
        assertThat(sql.fetch("SELECT 1 FROM party.login_guard WHERE username = ?", NAME))
                .isEmpty();
    }

    @Test
    void oneNameIsGuardedHoweverItIsWrittenAndNoOtherWithIt() {
        for (var written : List.of("Zz.Guarded", " zz.guarded", "ZZ.GUARDED ", "zz.guarded", "zz.guardeD")) {
            assertThat(guard.admits(written)).isTrue();
        }
        assertThat(guard.admits("zz.guarded")).isFalse();
        assertThat(guard.admits("zz.unguarded")).isTrue();

        var endless = "x".repeat(500);
        guard.admits(endless);
        assertThat(failures(endless.substring(0, 100))).isEqualTo(1);
    }
}

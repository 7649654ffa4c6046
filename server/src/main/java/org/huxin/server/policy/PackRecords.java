package org.huxin.server.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.calendar.Unit;
import org.huxin.policy.Expiry;
import org.huxin.policy.RuleSource;

/** What is known of the packs beyond the rules that they hold. */
public interface PackRecords {

    /** A rule as it stands in its file, in YAML; empty if its file is not at hand. */
    String text(RuleSource rule);

    /** Documents whose lapse is to be told of on a day, in all jurisdictions. */
    List<Expiry> expiring(LocalDate day);

    /**
     * The state of a pack that a receipt was written under; empty when this server never ran it.
     *
     * @param bookHash hash of the rule book, see {@link RuleBook#hash}
     */
    Optional<PackVersion> version(String bookHash, String pack);

    /** In what a gap is to be filled. */
    Optional<Unit> gapUnit(String gap);
}

package org.huxin.server.project.register;

import java.util.Locale;
import java.util.Set;

/** A kind of act on a project: how it is called, which fact tells of it and whose it is. */
public interface Act {

    /** Whose act it is. */
    enum By {
        /** Who keeps the row: the unit that entered it, its industry department, who carries it out, who coordinates. */
        KEEPER,
        /** The department of its industry, or who coordinates. */
        INDUSTRY,
        /** As {@link #KEEPER}, and whoever plans or pays out government money where the project lives on it. */
        FUNDS,
        /** The department of its industry, the labour bureau of its place, or who coordinates. */
        ENFORCER,
        /** Any unit with a share in it, and who coordinates. */
        PARTAKER,
        /** Who coordinates. */
        COORDINATOR,
        /** The unit that the rules name for it, which the act itself asks for, and who coordinates. */
        NAMED
    }

    /** A firm that takes part in a project. */
    enum Party {
        OWNER,
        CONTRACTOR,
        /** 分包单位: sees and does what concerns the wages of its own people, nothing else of the project. */
        SUBCONTRACTOR;

        /** As registers of the packs write it in {@code side}. */
        public String side() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an act is.
     *
     * @param path as in the address of the command
     * @param label Chinese name
     * @param fact type of the fact that tells of it
     * @param parties firms that may do it through accounts of their own
     */
    record Kind(String path, String label, String fact, By by, Set<Party> parties) {}

    Kind kind();

    default String path() {
        return kind().path();
    }

    default String label() {
        return kind().label();
    }

    default String fact() {
        return kind().fact();
    }

    default By by() {
        return kind().by();
    }

    default Set<Party> parties() {
        return kind().parties();
    }

    /** What gates call it. */
    default String gate() {
        return "project." + path().replace('-', '_').replace('/', '_');
    }
}

package org.huxin.server.party;

import java.util.UUID;

/** The unit under which the accounts of a firm act in a jurisdiction. It is in no pack and takes no matters. */
public final class FirmUnit {

    /** {@link Unit#kind()} of such units. */
    public static final String KIND = "enterprise";

    private FirmUnit() {}

    /** Its id; projects name their firms by it too, so the same form stands in the database. */
    public static String id(String jurisdiction, UUID firm) {
        return "firm:" + jurisdiction + ":" + firm;
    }

    /** The firm whose unit it is. */
    public static UUID firm(Unit unit) {
        return UUID.fromString(unit.id().substring(unit.id().lastIndexOf(':') + 1));
    }
}

package org.huxin.server.demo;

import java.util.Set;

/** Work of offices that goes through the addresses of the console. */
interface OfficeDeed {

    /** What the story calls it. */
    Set<String> acts();

    /** In the name of the officer whose turn it is. */
    void does(OfficeTurn turn);
}

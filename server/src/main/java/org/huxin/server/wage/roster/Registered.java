package org.huxin.server.wage.roster;

import java.util.UUID;

/** @param engagement of the worker who was registered */
record Registered(UUID engagement) {}

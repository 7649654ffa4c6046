package org.huxin.server.party;

/** A thing with an id and the name it is shown by. */
public record Named(String id, String name) {}

package org.huxin.simulation;

/** A company plainly invented; sisters share the legal person, the address or the phone. */
public record Firm(String code, String name, String legalPerson, String address, String phone) {}

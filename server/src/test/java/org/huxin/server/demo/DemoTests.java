package org.huxin.server.demo;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration after its first start, the whole story and two projects of each town told once: first as it stands, then as days pass. */
@SpringBootTest(properties = "huxin.demo.town=2")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class DemoTests {

    @Nested
    @Order(2)
    class OfClues extends ClueStory {}

    @Nested
    @Order(1)
    class OfTowns extends TownStory {}

    @Nested
    @Order(1)
    class OfWages extends WageStory {}

    @Nested
    @Order(1)
    class OfOffices extends OfficeStory {}
}
